package dev.cimiento.bootstrap.team;

import dev.cimiento.bootstrap.RunningServer;
import dev.cimiento.web.shared.Api;
import dev.cimiento.web.shared.ApiOperation;
import dev.cimiento.web.shared.WrongRequestContract;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;

/**
 * The operations on teams on PostgreSQL, with one wrong request of each kind. Row-level security is on, and the server's role
 * owns nothing, so that the policies hold for each request.
 */
class TeamWrongRequestTest extends WrongRequestContract {

    @AutoClose
    private static RunningServer server;

    @BeforeAll
    static void startServer() {
        server = new RunningServer(Map.of(
                "RATE_MAIL_FROM_ADDRESS", "1000/1s", "RATE_MAIL_TO_ACCOUNT", "1000/1s", "TEAM_ROW_SECURITY", "true"));
        TeamSamples.enableRowSecurity(server);
        TeamSamples.prepare(server);
    }

    @Override
    protected Amount amount(ApiOperation operation) {
        return Amount.ONE_OF_EACH_KIND;
    }

    @Override
    protected Api api() {
        return server.api();
    }

    @Override
    protected boolean isTested(ApiOperation operation) {
        return operation.path().matches("/api/v1/(teams|skills)(/.*)?");
    }

    @Override
    protected String rightBody(ApiOperation operation) {
        return TeamSamples.rightBody(server, operation).orElseGet(() -> super.rightBody(operation));
    }

    @Override
    protected String existingId(ApiOperation operation) {
        return TeamSamples.existingId(server, operation).orElseGet(() -> super.existingId(operation));
    }
}
