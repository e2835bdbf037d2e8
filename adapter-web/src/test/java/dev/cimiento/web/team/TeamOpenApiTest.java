package dev.cimiento.web.team;

import dev.cimiento.web.shared.OpenApiContract;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

@SpringBootTest(classes = TeamApi.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class TeamOpenApiTest extends OpenApiContract {}
