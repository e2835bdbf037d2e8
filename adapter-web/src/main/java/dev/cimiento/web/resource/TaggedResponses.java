package dev.cimiento.web.resource;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/** Creates responses that contain one resource and its entity tag. */
public record TaggedResponses(JsonMapper json) {

    public <RESPONSE extends Resource> ResponseEntity<RESPONSE> created(RESPONSE created, URI address) {
        return ResponseEntity.created(address).eTag(tag(created)).body(created);
    }

    public <RESPONSE extends Resource> ResponseEntity<RESPONSE> found(RESPONSE found, IfNoneMatch known) {
        EntityTag tag = EntityTag.of(found, json);
        return known.matches(tag)
                ? ResponseEntity.status(HttpStatus.NOT_MODIFIED)
                        .eTag(tag.toString())
                        .build()
                : ResponseEntity.ok().eTag(tag.toString()).body(found);
    }

    public <RESPONSE extends Resource> ResponseEntity<RESPONSE> changed(RESPONSE changed) {
        return ResponseEntity.ok().eTag(tag(changed)).body(changed);
    }

    private String tag(Resource resource) {
        return EntityTag.of(resource, json).toString();
    }
}
