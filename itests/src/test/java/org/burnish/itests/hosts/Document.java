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

    private static final Pattern FRAME = Pattern.compile("```(\\w*)([^\\n]*)\\n(.*?)```", Pattern.DOTALL);

    /**
     * What stands between fences.
     *
     * @param language the first word behind the fence
     * @param remark the rest of that line
     */
    record Frame(String language, String remark, String text) {}

    static Path project() {
        return Path.of(System.getProperty("burnish.home"), "../../..").normalize();
    }

    /** A page of the folder {@code docs}. */
    static Document named(String name) throws IOException {
        return at("docs/" + name);
    }

    /** A page anywhere in the project. */
    static Document at(String path) throws IOException {
        return new Document(Files.readString(project().resolve(path)));
    }

    List<Frame> frames() {
        List<Frame> frames = new ArrayList<>();
        Matcher matcher = FRAME.matcher(text);
        while (matcher.find()) {
            frames.add(new Frame(matcher.group(1), matcher.group(2).trim(), matcher.group(3)));
        }
        return frames;
    }

    /** What stands between fences of a language, in order. */
    List<String> blocks(String language) {
        return frames().stream()
                .filter(frame -> frame.language().equals(language))
                .map(Frame::text)
                .toList();
    }
}
