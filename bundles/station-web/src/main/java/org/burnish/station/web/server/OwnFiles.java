package org.burnish.station.web.server;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumMap;
import java.util.Map;
import org.burnish.station.web.guard.Role;
import org.burnish.station.web.guard.Tokens;

/** The files of the station's folder that have its tokens; only its user may read them. */
final class OwnFiles {

    private static final String TOKENS = "tokens.json";
    private static final int SHORTEST = 16;

    private final Path folder;
    private final String connection;

    OwnFiles(Path folder, String connection) {
        this.folder = folder;
        this.connection = connection;
    }

    /** The tokens of this folder, made when it has none: whoever has one, keeps it over restarts. */
    Tokens tokens() throws IOException {
        Path file = folder.resolve(TOKENS);
        try {
            JsonObject object = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
            Map<Role, String> tokens = new EnumMap<>(Role.class);
            for (Role role : Role.values()) {
                JsonElement token = object.get(role.word());
                if (token == null || token.getAsString().length() < SHORTEST) {
                    throw new IOException("The file " + file + " lacks a token of at least " + SHORTEST
                            + " characters for the role " + role.word() + ". Correct it, or delete it for new ones");
                }
                tokens.put(role, token.getAsString());
            }
            return new Tokens(tokens);
        } catch (NoSuchFileException e) {
            Tokens made = Tokens.random();
            JsonObject object = new JsonObject();
            for (Role role : Role.values()) {
                object.addProperty(role.word(), made.of(role));
            }
            write(file, object);
            return made;
        } catch (JsonParseException | IllegalStateException e) {
            throw new IOException("The file " + file + " can't be understood. Delete it for new tokens", e);
        }
    }

    /** Says how this station is reached. */
    void announce(String url, String token, String name) throws IOException {
        JsonObject object = new JsonObject();
        object.addProperty("url", url);
        object.addProperty("token", token);
        object.addProperty("pid", ProcessHandle.current().pid());
        object.addProperty("name", name);
        write(folder.resolve(connection), object);
    }

    /** Says it no longer, unless another station has said so meanwhile. */
    void withdraw(String url) throws IOException {
        Path file = folder.resolve(connection);
        if (Files.exists(file) && Files.readString(file).contains("\"" + url + "\"")) {
            Files.delete(file);
        }
    }

    private void write(Path file, JsonObject object) throws IOException {
        Path made = Files.createTempFile(folder, ".new", ".json", owners());
        Files.write(made, (object + "\n").getBytes(StandardCharsets.UTF_8));
        Files.move(made, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static FileAttribute<?>[] owners() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
