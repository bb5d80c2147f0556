package org.burnish.mkisofs;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Severity;
import org.burnish.xorriso.spi.StartUpFile;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Reads texts about the volume from the first start-up file of mkisofs that there is: in the working directory, where the environment
 * says, in the user's home. A file that another user could have written is not read.
 */
@Component(property = XorrisoCommand.COMMAND + "=read_mkisofsrc")
public final class ReadMkisofsrc implements XorrisoCommand {

    private static final String FILE = ".mkisofsrc";
    private static final String VARIABLE = "MKISOFSRC";
    private static final String HOME = "HOME";

    private static final Map<String, String> COMMANDS = Map.of(
            "APPI", "-application_id",
            "PUBL", "-publisher",
            "SYSI", "-system_id",
            "VOLI", "-volid",
            "VOLS", "-volset_id");

    private final Path directory;
    private final Map<String, String> environment;

    @Activate
    public ReadMkisofsrc() {
        this(Path.of(""), System.getenv());
    }

    ReadMkisofsrc(Path directory, Map<String, String> environment) {
        this.directory = directory;
        this.environment = environment;
    }

    @Override
    public Usage usage() {
        return Usage.plain("Read texts about the volume from the start-up file of mkisofs: APPI PUBL SYSI VOLI VOLS.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException, IOException {
        Optional<Path> file = file();
        if (file.isEmpty()) {
            return;
        }
        if (hasOwners() && StartUpFile.objection(file.get()).isPresent()) {
            session.console()
                    .event(
                            Severity.WARNING,
                            "-read_mkisofsrc: '" + file.get()
                                    + "' is not read, because other users can write it. Make it yours, and take their rights");
            return;
        }
        for (String line : Files.readAllLines(file.get())) {
            perform(line.strip(), session);
        }
    }

    private Optional<Path> file() {
        return Stream.of(
                        Optional.of(directory.resolve(FILE)),
                        named(VARIABLE).map(Path::of),
                        named(HOME).map(home -> Path.of(home, FILE)))
                .flatMap(Optional::stream)
                .filter(Files::isReadable)
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private static boolean hasOwners() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("unix");
    }

    private Optional<String> named(String variable) {
        @Nullable String value = environment.get(variable);
        return Optional.ofNullable(value).filter(text -> !text.isEmpty());
    }

    /** What is no setting of a known name is passed over, as by others that read such files. */
    private static void perform(String line, Session session) {
        int equals = line.indexOf('=');
        @Nullable
        String command =
                equals < 0 ? null : COMMANDS.get(line.substring(0, equals).strip());
        if (command != null) {
            session.perform(List.of(command, line.substring(equals + 1).strip()));
        }
    }
}
