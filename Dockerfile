# Any image with Python 3.11 or newer and its venv module does. The tag fixes the Python and the Debian release and
# still gets their security fixes; a build that must never change names a digest instead:
#   docker build --build-arg BASE_IMAGE=python@sha256:… .
ARG BASE_IMAGE=python:3.13-slim-trixie

FROM ${BASE_IMAGE} AS build

ENV PIP_NO_CACHE_DIR=1 \
    PIP_DISABLE_PIP_VERSION_CHECK=1

# pip works from an environment of its own, and stays behind with it.
RUN python3 -m venv /opt/pip && python3 -m venv --without-pip /opt/venv

# What changes seldom comes first: the packages are installed anew only when the lock changes. Wheels alone, each known
# by its hash: nothing is compiled, so nothing that compiles is needed.
COPY requirements.txt /tmp/
RUN /opt/pip/bin/python -m pip --python /opt/venv/bin/python install --no-compile --only-binary :all: \
    --require-hashes --requirement /tmp/requirements.txt

COPY LICENSE NOTICE openapi.yaml /app/
COPY seeds/ /app/seeds/
COPY service/ /app/service/
# Compiled once here, since nobody may write there later; unchecked, since nothing there changes.
RUN /opt/venv/bin/python -m compileall -q --invalidation-mode unchecked-hash /opt/venv/lib /app/service


FROM ${BASE_IMAGE}

ARG VERSION=unreleased
ARG REVISION=unknown
LABEL org.opencontainers.image.title="arabic-quotes" \
      org.opencontainers.image.description="Who said what: every quotation of an Arabic news article, attributed to its speaker." \
      org.opencontainers.image.licenses="Apache-2.0" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}"

COPY --from=build /opt/venv /opt/venv
COPY --from=build /app /app
WORKDIR /app

# Log lines as they are written; one heap for all threads, of which one computes and the others wait; and in a
# container, the outside is not 127.0.0.1.
ENV PATH=/opt/venv/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
    PYTHONUNBUFFERED=1 \
    PYTHONDONTWRITEBYTECODE=1 \
    MALLOC_ARENA_MAX=1 \
    GLIBC_TUNABLES=glibc.malloc.tcache_count=0 \
    HOST=0.0.0.0 \
    PORT=8000

# A number, so that a cluster can see for itself that it is not root.
USER 10001:10001
EXPOSE 8000
STOPSIGNAL SIGTERM

HEALTHCHECK --interval=15s --timeout=3s --start-period=5s --retries=3 \
    CMD ["python", "-c", "import http.client, os; c = http.client.HTTPConnection('127.0.0.1', int(os.environ['PORT']), timeout=2); c.request('GET', '/healthz'); raise SystemExit(c.getresponse().status != 200)"]

CMD ["python", "-m", "gunicorn", "--config", "service/gunicorn.conf.py"]
