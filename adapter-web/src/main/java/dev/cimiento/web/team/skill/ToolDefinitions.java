package dev.cimiento.web.team.skill;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.domain.shared.error.Violation;
import dev.cimiento.domain.shared.error.ViolationCode;
import dev.cimiento.domain.team.skill.Skill;
import dev.cimiento.web.team.StorableJson;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Validates the definitions of tools: JSON Schemas of the draft 2020-12, which are validated by the schema of schemas. */
final class ToolDefinitions {

    private static final String FIELD = "definition";
    private static final int MAX_ERRORS = 10;

    private final Schema schemaOfSchemas = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()));

    /**
     * Returns the text of a definition.
     *
     * @throws Invalid with the place of each error, if the value is no JSON Schema object
     */
    String text(JsonNode definition) {
        String text = StorableJson.objectText(FIELD, definition, Skill.MAX_DEFINITION);
        List<Violation> errors = schemaOfSchemas.validate(definition).stream()
                .limit(MAX_ERRORS)
                .map(ToolDefinitions::violation)
                .toList();
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
        return text;
    }

    private static Violation violation(Error error) {
        return new Violation(
                FIELD,
                ViolationCode.MALFORMED,
                "must be a JSON Schema; at " + error.getInstanceLocation() + ": " + error.getMessage());
    }
}
