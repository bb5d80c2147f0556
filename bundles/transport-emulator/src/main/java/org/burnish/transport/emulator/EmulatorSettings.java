package org.burnish.transport.emulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.burnish.scsi.settings.Settings;
import org.burnish.transport.emulator.file.MediumFile;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Which emulated recorders are found by looking. */
@Component(service = EmulatorSettings.class, configurationPid = EmulatorSettings.PID)
@Designate(ocd = EmulatorSettings.Description.class)
public final class EmulatorSettings {

    static final String PID = "org.burnish.transport.emulator";
    /** System property: a directory whose medium files are found by looking, unless one is configured. */
    static final String DIRECTORY = "burnish.emu.dir";

    private static final Pattern ANY = Pattern.compile(".+");

    @ObjectClassDefinition(
            name = "Burnish: emulated drives",
            description = "Recorders in software that are found by looking, as drives at a cable are.")
    @interface Description {
        @AttributeDefinition(
                name = "Drives",
                description = "The paths of medium files; each is in a drive of its own. A file that is missing is a"
                        + " drive that is switched off.",
                required = false)
        String[] drives() default {};

        @AttributeDefinition(
                name = "Directory",
                description = "Each medium file in it is in a drive of its own.",
                required = false)
        String directory() default "";
    }

    private volatile List<Path> drives = List.of();
    private volatile String directory = "";

    /** As configured, now and later. */
    @Activate
    @Modified
    void configure(Map<String, Object> values) {
        Settings settings = new Settings("org.burnish.transport.emulator", PID, values);
        List<String> complaints = new ArrayList<>();
        drives = settings.list("drives").stream()
                .flatMap(path -> path(path, complaints))
                .toList();
        directory = settings.text("directory", ANY, "path", "");
        complaints.addAll(settings.complaints());
        complaints.forEach(complaint ->
                System.getLogger(EmulatorSettings.class.getName()).log(System.Logger.Level.WARNING, complaint));
    }

    private static Stream<Path> path(String text, List<String> complaints) {
        try {
            Path path = Path.of(text);
            if (Files.exists(path) && !Files.isDirectory(path) && !MediumFile.isMediumFile(path)) {
                complaints.add("Bundle 'org.burnish.transport.emulator': '" + path + "' in the configuration '" + PID
                        + "' is no medium file of the emulator, and is left out");
            }
            return Stream.of(path);
        } catch (InvalidPathException e) {
            complaints.add("Bundle 'org.burnish.transport.emulator': a path in the configuration '" + PID
                    + "' can't be used: " + e.getMessage());
            return Stream.empty();
        }
    }

    /** The medium files that are there now, sorted. */
    List<Path> media() {
        return Stream.concat(drives.stream(), inDirectory().stream())
                .filter(Files::isRegularFile)
                .filter(MediumFile::isMediumFile)
                .distinct()
                .sorted()
                .toList();
    }

    private List<Path> inDirectory() {
        String looked =
                directory.isEmpty() ? System.getProperty(DIRECTORY, System.getenv("BURNISH_EMU_DIR")) : directory;
        if (looked == null) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(Path.of(looked))) {
            return files.toList();
        } catch (IOException | InvalidPathException unreadable) {
            return List.of();
        }
    }
}
