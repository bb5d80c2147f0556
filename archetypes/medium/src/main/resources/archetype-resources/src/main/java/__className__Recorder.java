package ${package};

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.burnish.scsi.DeviceAddress;
import org.burnish.scsi.MediumFactory;
import org.burnish.scsi.MediumKind;
import org.burnish.scsi.ScsiDevice;
import org.burnish.scsi.ScsiException;
import org.burnish.scsi.Transport;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * A recorder in software for ${medium}, {@code ${kind}:PATH}: Burnish's recorder with a DVD-R in it, which says that its medium
 * is an ${medium}. The commands are the same; the capacity is that of the DVD-R.
 */
@Component(property = Transport.SCHEME + "=" + ${className}Recorder.SCHEME)
public final class ${className}Recorder implements Transport, MediumFactory {

    static final String SCHEME = "${kind}";

    private static final String KIND = "${kind}";
    private static final String MODEL = "dvd-r";

    private final Transport recorder;
    private final MediumFactory media;

    @Activate
    public ${className}Recorder(
            @Reference(target = "(scheme=emu)") Transport recorder,
            @Reference(target = "(scheme=emu)") MediumFactory media) {
        this.recorder = recorder;
        this.media = media;
    }

    @Override
    public List<DeviceAddress> discover() {
        return List.of();
    }

    @Override
    public ScsiDevice open(DeviceAddress address) throws ScsiException {
        return new ${className}Device(address, recorder.open(new DeviceAddress("emu", address.path())));
    }

    @Override
    public List<MediumKind> kinds() {
        return media.kinds().stream()
                .filter(kind -> kind.name().equals(MODEL))
                .map(kind -> new MediumKind(KIND, "${medium}", kind.blocks()))
                .toList();
    }

    @Override
    public DeviceAddress create(String kind, Path path) throws IOException {
        if (!kind.equals(KIND)) {
            throw new IllegalArgumentException("There is no kind '" + kind + "'; use " + KIND);
        }
        return new DeviceAddress(SCHEME, media.create(MODEL, path).path());
    }
}
