package dev.cimiento.web.telemetry.device;

import dev.cimiento.application.telemetry.DeviceService;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.repository.IdFilter;
import dev.cimiento.domain.shared.text.FoldedText;
import dev.cimiento.domain.telemetry.device.Device;
import dev.cimiento.domain.telemetry.device.DeviceQuery;
import dev.cimiento.domain.telemetry.device.DeviceSort;
import dev.cimiento.domain.telemetry.device.DeviceView;
import dev.cimiento.web.access.RequiredPermissions;
import dev.cimiento.web.resource.CrudController;
import dev.cimiento.web.shared.list.IdsParameter;
import dev.cimiento.web.shared.list.ListRequest;
import dev.cimiento.web.shared.list.ListResponse;
import dev.cimiento.web.shared.list.Sorts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Devices over HTTP. */
@RestController
@RequiredPermissions(read = "telemetry:read", write = "telemetry:manage")
@RequestMapping("/api/v1/devices")
@Tag(
        name = "Devices",
        description = "Devices that measure temperatures, with their newest readings. You see your own; with"
                + " telemetry:manage-all, those of all users.")
public class DeviceController extends CrudController<Device, DeviceView, DeviceQuery, DeviceRequest, DeviceResponse> {

    public DeviceController(DeviceService devices, JsonMapper json) {
        super(devices, new DeviceDtoMapper(), json);
    }

    @Operation(
            summary = "List devices",
            description = "Your devices; with telemetry:manage-all, those of all users. All filters apply together.")
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<ListResponse<DeviceResponse>> list(
            Actor actor,
            @IdsParameter @RequestParam(required = false) @Nullable Set<Id<Device>> ids,
            @Parameter(
                            description =
                                    "Only devices whose name begins with this text. Case and accents are ignored.",
                            example = "cold")
                    @RequestParam(required = false)
                    @Nullable
                    String name,
            @Parameter(description = "Only devices of this user; other users than yourself need telemetry:manage-all.")
                    @RequestParam(required = false)
                    @Nullable
                    Id<User> ownerId,
            @Sorts({"name", "-name"}) ListRequest<DeviceSort> list) {
        DeviceQuery query = new DeviceQuery(
                Optional.ofNullable(ids).map(IdFilter::new),
                Optional.ofNullable(ownerId),
                Optional.ofNullable(name).map(FoldedText::of),
                list.page());
        return list(actor, query, list);
    }
}
