# Any image with Python 3.11 or newer does.
ARG BASE_IMAGE=python:3.13-slim
FROM ${BASE_IMAGE}

# No cache files in the layers, and log lines as they are written.
ENV PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    PIP_NO_CACHE_DIR=1 \
    PIP_DISABLE_PIP_VERSION_CHECK=1

WORKDIR /app

# What changes seldom comes first: the packages are installed anew only when the lock changes.
COPY requirements.txt ./
RUN python -m pip install --require-hashes --requirement requirements.txt

COPY LICENSE NOTICE openapi.yaml ./
COPY service/ service/
# Compiled once here, since the user below may not write.
RUN python -m compileall -q service

# A number, so that a cluster can see for itself that it is not root.
USER 10001:10001

# In a container, the outside is not 127.0.0.1.
ENV HOST=0.0.0.0 \
    PORT=8000
EXPOSE 8000
STOPSIGNAL SIGTERM

HEALTHCHECK --interval=15s --timeout=3s --start-period=5s --retries=3 \
    CMD ["python", "-c", "import http.client, os; c = http.client.HTTPConnection('127.0.0.1', int(os.environ['PORT']), timeout=2); c.request('GET', '/healthz'); raise SystemExit(c.getresponse().status != 200)"]

CMD ["python", "-m", "gunicorn", "--config", "service/gunicorn.conf.py"]
