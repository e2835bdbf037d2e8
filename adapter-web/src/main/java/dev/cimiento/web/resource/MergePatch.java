package dev.cimiento.web.resource;

import dev.cimiento.web.shared.json.JsonMistakes;
import dev.cimiento.web.shared.problem.MalformedRequest;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Applies JSON Merge Patch (RFC 7396): properties in the patch are replaced, or cleared by null; others keep their
 * values.
 */
public final class MergePatch {

    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private final JsonMapper json;

    public MergePatch(JsonMapper json) {
        this.json = json;
    }

    /**
     * Returns a request changed by a patch, which is read as strictly as a request that a client sends.
     *
     * @throws MalformedRequest if the patch is not a JSON object, or the result is not a valid request
     */
    public <REQUEST> REQUEST apply(JsonNode patch, REQUEST request) {
        if (!patch.isObject()) {
            throw new MalformedRequest("A merge patch must be a JSON object.");
        }
        ObjectNode tree = json.valueToTree(request);
        // A null stays in the tree, where it reads as missing, so that an unknown property is also reported if it is
        // null.
        patch.properties()
                .forEach(property -> tree.set(
                        property.getKey(),
                        property.getValue().isNull()
                                ? property.getValue()
                                : merged(tree.path(property.getKey()), property.getValue())));
        try {
            return json.treeToValue(tree, json.constructType(request.getClass()));
        } catch (JacksonException mistake) {
            throw new JsonMistakes(json).in(mistake, tree, request.getClass());
        }
    }

    /** RFC 7396, section 2. */
    private JsonNode merged(JsonNode target, JsonNode patch) {
        if (!patch.isObject()) {
            return patch;
        }
        ObjectNode result = target.isObject() ? ((ObjectNode) target).deepCopy() : json.createObjectNode();
        patch.properties().forEach(property -> {
            if (property.getValue().isNull()) {
                result.remove(property.getKey());
            } else {
                result.set(property.getKey(), merged(result.path(property.getKey()), property.getValue()));
            }
        });
        return result;
    }
}
