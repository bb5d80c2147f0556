package org.burnish.station.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import org.burnish.recorder.Drives;
import org.burnish.scsi.DeviceAddress;
import org.burnish.station.spi.MediumLoader;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/**
 * The robot of emulated drives: the medium file goes into the folder {@code shelf} beside it, and a new blank takes its place.
 *
 * <p>PID {@code org.burnish.station.shelf}: {@code automatic}, {@code true} where it shall serve; the system property {@code
 * burnish.station.shelf}.
 */
@Component(configurationPid = "org.burnish.station.shelf", configurationPolicy = ConfigurationPolicy.OPTIONAL)
@Designate(ocd = ShelfLoader.Description.class)
public final class ShelfLoader implements MediumLoader {

    @ObjectClassDefinition(
            name = "Burnish: shelf of emulated drives",
            description = "Whether blanks are put into emulated drives.")
    @interface Description {
        @AttributeDefinition(
                name = "Automatic",
                description = "Whether a full disc is laid into the folder shelf, and a blank takes its place.")
        boolean automatic() default false;
    }

    private static final String PROPERTY = "burnish.station.shelf";
    private static final String SCHEME = "emu";

    private final Drives drives;
    private final boolean serving;

    /** Made by the component runtime. */
    @Activate
    public ShelfLoader(@Reference Drives drives, Map<String, Object> settings) {
        this.drives = drives;
        Object chosen = settings.get("automatic");
        this.serving = Boolean.parseBoolean(chosen != null ? chosen.toString() : System.getProperty(PROPERTY, ""));
    }

    @Override
    public boolean serves(String drive) {
        return serving && DeviceAddress.parse(drive).scheme().equals(SCHEME);
    }

    @Override
    public boolean exchange(String drive, String medium, String label) throws IOException {
        Path file = Path.of(DeviceAddress.parse(drive).path());
        Path shelf = file.resolveSibling("shelf");
        Files.createDirectories(shelf);
        if (Files.exists(file)) {
            Files.move(
                    file,
                    free(shelf, label.isEmpty() ? file.getFileName().toString() : label),
                    StandardCopyOption.ATOMIC_MOVE);
        }
        Optional<String> kind = drives.mediumKinds().stream()
                .map(org.burnish.scsi.MediumKind::name)
                .filter(medium::equals)
                .findFirst();
        if (kind.isEmpty()) {
            return false;
        }
        drives.newMedium(kind.get(), file);
        return true;
    }

    private static Path free(Path shelf, String label) {
        String base = label.replaceAll("[^A-Za-z0-9._+-]", "_");
        for (int number = 1; ; number++) {
            Path path = shelf.resolve(base + "-" + number);
            if (!Files.exists(path)) {
                return path;
            }
        }
    }
}
