package org.burnish.shell.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.util.ArrayList;
import java.util.List;
import org.burnish.operations.PathPair;
import org.burnish.shell.console.Globs;
import org.burnish.shell.console.Place;
import org.burnish.shell.text.FrontEnd;

/** The words for what is burned, and where it goes in the image. */
final class Sources {

    private Sources() {}

    /** All of a line. The program gets its words from a shell that has looked for files that match. */
    static List<PathPair> of(Place place, List<String> words) throws IOException {
        List<PathPair> pairs = new ArrayList<>();
        for (String word : words) {
            List<String> meant =
                    FrontEnd.current().equals(FrontEnd.PROGRAM) ? List.of(word) : Globs.expand(place, word);
            meant.forEach(each -> pairs.add(pair(place, each)));
        }
        return pairs;
    }

    /**
     * {@code DIR} keeps its name, of {@code DIR/} the contents go to the root of the image, and {@code DIR=/NAME} says the path in
     * the image.
     */
    static PathPair pair(Place place, String word) {
        int equals = word.lastIndexOf("=/");
        if (equals > 0 && !Files.exists(place.path(word), LinkOption.NOFOLLOW_LINKS)) {
            String image = word.substring(equals + 1);
            boolean closed = image.length() > 1 && image.endsWith("/");
            return new PathPair(
                    place.path(word.substring(0, equals)).toString(),
                    closed ? image.substring(0, image.length() - 1) : image);
        }
        return new PathPair(place.path(word).toString(), word.endsWith("/") ? "/" : "");
    }
}
