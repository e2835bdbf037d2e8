package dev.cimiento.bootstrap.shared.replica;

import dev.cimiento.web.shared.position.DataPosition;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.util.OnCommittedResponseWrapper;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Adds the position of the primary's log to each successful response to a write. It is read just before the response is sent,
 * so after all commits of the request. If it cannot be read, the header is missing, because the write has succeeded.
 */
final class WritePositionFilter extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(WritePositionFilter.class);
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final DataSource primary;

    WritePositionFilter(DataSource primary) {
        this.primary = primary;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return READING.contains(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        WriteResponse write = new WriteResponse(response);
        chain.doFilter(request, write);
        write.addPosition();
    }

    private final class WriteResponse extends OnCommittedResponseWrapper {

        WriteResponse(HttpServletResponse response) {
            super(response);
        }

        @Override
        protected void onResponseCommitted() {
            addPosition();
        }

        void addPosition() {
            if (isDisableOnResponseCommitted()) {
                return;
            }
            disableOnResponseCommitted();
            if (getStatus() < HttpStatus.BAD_REQUEST.value()) {
                try (Connection connection = primary.getConnection()) {
                    setHeader(DataPosition.HEADER, new DataPosition(ReplicaMonitor.position(connection)).text());
                } catch (SQLException unavailable) {
                    log.debug("The position of a write cannot be read", unavailable);
                }
            }
        }
    }
}
