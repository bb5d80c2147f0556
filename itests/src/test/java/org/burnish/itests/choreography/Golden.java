package org.burnish.itests.choreography;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A golden file: calls of the program that prepare ({@code %}), the call that is judged ({@code $}), options of the
 * Java machine for both ({@code =}), and the commands
 * that it has to send. {@code #} is comment; {@code !} tells why the next commands depart from the reference.
 *
 * @param preparations arguments of the calls before
 * @param judged arguments of the call that is judged
 * @param options of the Java machine
 * @param commands what it has to send, in the words of {@link Words}
 */
record Golden(List<String> preparations, String judged, String options, List<String> commands) {

    static Golden read(Path file) throws IOException {
        List<String> preparations = new ArrayList<>();
        List<String> commands = new ArrayList<>();
        String judged = "";
        String options = "";
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith("% ")) {
                preparations.add(line.substring(2));
            } else if (line.startsWith("$ ")) {
                judged = line.substring(2);
            } else if (line.startsWith("= ")) {
                options = line.substring(2);
            } else if (!line.isBlank() && !line.startsWith("#") && !line.startsWith("!")) {
                commands.add(line);
            }
        }
        return new Golden(preparations, judged, options, commands);
    }
}
