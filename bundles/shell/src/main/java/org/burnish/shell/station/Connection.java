package org.burnish.shell.station;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.burnish.station.spi.StationFolder;

/**
 * How a station is reached: by the file that it keeps in its folder while it runs, which only its user can read.
 *
 * @param url of its root, with a slash at the end
 * @param token that it takes from this user
 * @param pid of its process
 * @param name what it is called
 */
public record Connection(String url, String token, long pid, String name) {

    /** That of the station that runs; empty where none does. */
    public static Optional<Connection> find() throws IOException {
        Path file = StationFolder.path().resolve(StationFolder.CONNECTION);
        try {
            JsonObject object = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
            Connection connection = new Connection(
                    object.get("url").getAsString(),
                    object.get("token").getAsString(),
                    object.get("pid").getAsLong(),
                    object.get("name").getAsString());
            // a station that was killed left its file behind
            return ProcessHandle.of(connection.pid()).isPresent() ? Optional.of(connection) : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (JsonParseException | IllegalStateException | NullPointerException e) {
            throw new IOException(
                    "The file " + file + " does not say how the station is reached. Start the station anew", e);
        }
    }

    /** The address for a browser. */
    public String entrance() {
        return url + "?token=" + token;
    }
}
