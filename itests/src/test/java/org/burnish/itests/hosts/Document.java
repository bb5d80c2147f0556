package org.burnish.itests.hosts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page of the documentation, whose programs and commands are tried as a reader would. */
record Document(String text) {

    private static final Pattern BLOCK = Pattern.compile("```(\\w*)\\n(.*?)```", Pattern.DOTALL);

    static Path project() {
        return Path.of(System.getProperty("burnish.home"), "../../..").normalize();
    }

    static Document named(String name) throws IOException {
        return new Document(Files.readString(project().resolve("docs").resolve(name)));
    }

    /** What stands between fences of a language, in order. */
    List<String> blocks(String language) {
        List<String> blocks = new ArrayList<>();
        Matcher matcher = BLOCK.matcher(text);
        while (matcher.find()) {
            if (matcher.group(1).equals(language)) {
                blocks.add(matcher.group(2));
            }
        }
        return blocks;
    }
}
