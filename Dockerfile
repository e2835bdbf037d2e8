# Build stage: needs only the JDK and the Maven wrapper.
FROM eclipse-temurin:25-jdk AS build
WORKDIR /build
# A build of modules without sources downloads the libraries in a separate layer, so a change of the sources downloads
# nothing again. The empty class makes Maven fetch the compiler plugins too.
COPY mvnw pom.xml ./
COPY .mvn .mvn
COPY domain/pom.xml domain/
COPY application/pom.xml application/
COPY db/pom.xml db/
COPY db/core/pom.xml db/core/
COPY db/embedded/pom.xml db/embedded/
COPY db/engine/pom.xml db/engine/
COPY db/proof/pom.xml db/proof/
COPY db/cli/pom.xml db/cli/
COPY db/maven-plugin/pom.xml db/maven-plugin/
COPY db/starter/pom.xml db/starter/
COPY db/sql/pom.xml db/sql/
COPY adapter-persistence/pom.xml adapter-persistence/
COPY adapter-web/pom.xml adapter-web/
COPY bootstrap/pom.xml bootstrap/
RUN mkdir -p domain/src/main/java \
 && echo 'final class Empty {}' >domain/src/main/java/Empty.java \
 && ./mvnw -B -q -DskipTests -Dspotless.check.skip -pl bootstrap -am package \
 && rm -rf */src */target db/*/target
COPY . .
RUN ./mvnw -B -q -DskipTests -Dspotless.check.skip -pl bootstrap -am package \
 && java -Djarmode=tools -jar bootstrap/target/cimiento.jar extract --destination /app \
 && cp bootstrap/jvm.options bootstrap/start-in-container /app

# Run stage: a JRE and the extracted jar, which starts faster than the packed one.
FROM eclipse-temurin:25-jre AS run
RUN useradd --uid 10001 --no-create-home --shell /usr/sbin/nologin cimiento \
 && install -d -o 10001 -g 0 -m 0770 /var/lib/cimiento
COPY --from=build /app /app
# Files that the program writes, such as mails without a mail server, are kept here.
ENV CIMIENTO_HOME=/var/lib/cimiento
USER 10001
WORKDIR /app

# Records the classes that a start loads, with the exact JVM that will use the recording. If the program cannot run during
# the build, for example for another processor, use --build-arg TRAIN=no. Starts then take longer.
FROM run AS train
ARG TRAIN=yes
RUN mkdir /tmp/recording \
 && if [ "$TRAIN" = yes ]; then \
        java @/app/jvm.options -XX:AOTCacheOutput=/tmp/recording/cimiento.aot -jar /app/cimiento.jar train; \
    fi

FROM run
COPY --from=train /tmp/recording /app/recording
# In a container, the published port decides which clients can connect.
ENV SERVER_ADDRESS=0.0.0.0 PORT=8080
EXPOSE 8080
VOLUME /var/lib/cimiento
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/$PORT && printf 'GET /livez HTTP/1.0\\r\\n\\r\\n' >&3 && head -1 <&3 | grep -q ' 200'"]
ENTRYPOINT ["/app/start-in-container"]
CMD ["serve"]
