package org.burnish.recorder.internal.disk;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.burnish.image.NameBytes;
import org.burnish.image.attribute.AccessEntry;

/** Numbers of users and groups by their names, as the system's {@code getent} knows them. */
final class AccountNumbers {

    private static final int NUMBER_FIELD = 2;

    private final Map<String, String> known = new HashMap<>();

    /**
     * The number of whom an entry names.
     *
     * @throws IOException when the system knows nobody of that name
     */
    String number(AccessEntry entry) throws IOException {
        boolean user = entry.kind() == AccessEntry.Kind.USER;
        String key = (user ? "passwd" : "group") + " " + entry.qualifier();
        String number = known.get(key);
        if (number == null) {
            number = ask(user, entry.qualifier());
            known.put(key, number);
        }
        return number;
    }

    private static String ask(boolean user, String name) throws IOException {
        String line;
        try {
            line = SystemProgram.run(
                    "getent",
                    SystemProgram.word(user ? "passwd" : "group"),
                    SystemProgram.word("--"),
                    NameBytes.encode(name));
        } catch (IOException unknown) {
            throw new IOException("there is no " + (user ? "user" : "group") + " '" + name + "' here", unknown);
        }
        String[] fields = line.split(":", -1);
        if (fields.length <= NUMBER_FIELD || !fields[NUMBER_FIELD].matches("\\d{1,10}")) {
            throw new IOException("getent says of '" + name + "': " + line);
        }
        return fields[NUMBER_FIELD];
    }
}
