package dev.cimiento.web.shared.body;

import java.time.Duration;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;

/**
 * HTTP/1.1 with a time-out for the request line and all headers together. Tomcat's own time-out is for each read, so that
 * a client that sends a byte now and then keeps its connection for ever. Tomcat creates it by its name.
 */
public final class TimedHeadProtocol extends Http11NioProtocol {

    private Duration headTimeout = Duration.ofSeconds(20);

    public void setHeadTimeout(Duration headTimeout) {
        this.headTimeout = headTimeout;
    }

    @Override
    protected Processor createProcessor() {
        return new TimedHeadProcessor(this, headTimeout);
    }
}
