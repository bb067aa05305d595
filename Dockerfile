# The portal in a small image: built with PostgreSQL over TLS, runs as a user without rights.
FROM rust:1-bookworm AS build
RUN apt-get update -q && apt-get install -y -q --no-install-recommends perl make && rm -rf /var/lib/apt/lists/*
WORKDIR /src
# What others wrote first: it changes seldom, so this step mostly comes from the cache.
COPY Cargo.toml Cargo.lock ./
RUN mkdir -p src benches/portal && touch src/lib.rs \
    && echo 'fn main() {}' | tee src/main.rs > benches/portal/main.rs \
    && cargo build --locked --profile dist --features postgres-tls
COPY . .
RUN touch src/lib.rs src/main.rs \
    && cargo build --locked --profile dist --features postgres-tls && mv target/dist/echolot /echolot

FROM debian:bookworm-slim
RUN useradd --system --create-home --home-dir /var/lib/echolot echolot
COPY --from=build /echolot /usr/local/bin/echolot
USER echolot
WORKDIR /var/lib/echolot
VOLUME /var/lib/echolot
ENV BIND=0.0.0.0:8080
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /readyz HTTP/1.0\\r\\n\\r\\n' >&3 && grep -q '200 OK' <&3"]
ENTRYPOINT ["echolot"]
