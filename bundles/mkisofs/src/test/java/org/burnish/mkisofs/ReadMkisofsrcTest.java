package org.burnish.mkisofs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.Console;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadMkisofsrcTest {

    @TempDir
    private Path folder;

    private final List<String> said = new ArrayList<>();
    private final List<String> performed = new ArrayList<>();

    private void read(Map<String, String> environment) throws ProblemException, IOException {
        Console console =
                (Console) proxy(Console.class, arguments -> said.add(arguments[0] + " " + arguments[1]), null);
        Session session = (Session) proxy(
                Session.class, arguments -> performed.add(String.join(" ", (List<String>) arguments[0])), console);
        new ReadMkisofsrc(folder, environment).run(new Arguments(List.of(), List.of()), session);
    }

    private interface Call {
        Object with(Object[] arguments);
    }

    /** An object whose methods with arguments make a call, and whose others give a console. */
    private static Object proxy(Class<?> type, Call call, Object console) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
            if (arguments == null) {
                return console;
            }
            call.with(arguments);
            return null;
        });
    }

    private Path write(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    }

    @Test
    void linesOfKnownNamesAreTextsAboutTheVolume() throws Exception {
        write(
                ".mkisofsrc",
                "APPI=an application\n PUBL = somebody = me \nCOPY=c.txt\nnonsense\nVOLI=V\nSYSI=S\nVOLS=set\n");
        read(Map.of());
        assertThat(performed)
                .containsExactly(
                        "-application_id an application",
                        "-publisher somebody = me",
                        "-volid V",
                        "-system_id S",
                        "-volset_id set");
    }

    @Test
    void firstFileThatThereIsCounts() throws Exception {
        Path home = Files.createDirectory(folder.resolve("home"));
        write("home/.mkisofsrc", "VOLI=home");
        Map<String, String> both = Map.of(
                "HOME", home.toString(), "MKISOFSRC", folder.resolve("named").toString());
        read(both);
        write("named", "VOLI=named");
        read(both);
        write(".mkisofsrc", "VOLI=here");
        read(both);
        read(Map.of());
        assertThat(performed).containsExactly("-volid home", "-volid named", "-volid here", "-volid here");
    }

    @Test
    void fileThatOthersCanWriteIsNotRead() throws Exception {
        Path file = write(".mkisofsrc", "VOLI=forged");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));
        read(Map.of());
        assertThat(performed).isEmpty();
        assertThat(said).singleElement().asString().contains("WARNING").contains("other users can write it");
    }
}
