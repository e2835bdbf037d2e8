package dev.cimiento.web.resource;

import dev.cimiento.web.shared.json.JsonMistakes;
import dev.cimiento.web.shared.problem.MalformedRequest;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Applies JSON Merge Patch (RFC 7396): what it names is replaced, or cleared by null; everything else stays. */
public final class MergePatch {

    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private final JsonMapper json;

    public MergePatch(JsonMapper json) {
        this.json = json;
    }

    /**
     * A request that is changed by a patch, read as strictly as if it had been sent.
     *
     * @throws MalformedRequest when the patch is no object, or what comes out is no such request
     */
    public <REQUEST> REQUEST apply(JsonNode patch, REQUEST request) {
        if (!patch.isObject()) {
            throw new MalformedRequest("A merge patch must be a JSON object.");
        }
        ObjectNode tree = json.valueToTree(request);
        // A null is left there, which reads as missing, so that an unknown property is noticed also when it is null.
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
