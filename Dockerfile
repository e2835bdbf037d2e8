# Build: the JDK and the Maven wrapper, nothing else.
FROM eclipse-temurin:25-jdk AS build
WORKDIR /build
COPY . .
RUN ./mvnw -B -q -DskipTests -Dspotless.check.skip package \
 && java -Djarmode=tools -jar bootstrap/target/cimiento.jar extract --destination /app \
 && cp bootstrap/jvm.options /app

# Run: a JRE and the unpacked jar, which starts faster than the packed one.
FROM eclipse-temurin:25-jre AS run
RUN useradd --system --uid 10001 --no-create-home cimiento
COPY --from=build /app /app
USER 10001
WORKDIR /app

# Record what a start loads, with the very JVM that will use it. Where that fails, starts only take longer.
FROM run AS train
RUN mkdir /tmp/recording \
 && (java @/app/jvm.options -XX:AOTCacheOutput=/tmp/recording/cimiento.aot -jar /app/cimiento.jar train \
     || rm -f /tmp/recording/*)

FROM run
COPY --from=train /tmp/recording /app/recording
# In a container, whoever reaches the published port is meant to.
ENV SERVER_ADDRESS=0.0.0.0 PORT=8080
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/$PORT && printf 'GET /livez HTTP/1.0\\r\\n\\r\\n' >&3 && head -1 <&3 | grep -q ' 200'"]
ENTRYPOINT ["bash", "-c", "exec java @/app/jvm.options -XX:AOTCache=/app/recording/cimiento.aot '-Xlog:aot*=off,cds*=off' $JAVA_OPTS -jar /app/cimiento.jar \"$@\"", "manage"]
CMD ["serve"]
