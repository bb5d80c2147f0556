package org.burnish.xorriso.tree;

import java.util.ArrayList;
import java.util.List;
import org.burnish.xorriso.spi.CommonSettings;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.text.NodeText;

/** Paths in the image. */
public final class IsoPath {

    private IsoPath() {}

    /** The absolute path without {@code .}, {@code ..} and double slashes; relative ones count from {@code -cd}. */
    public static String absolute(Session session, String path) {
        return normal(path.startsWith("/") ? path : session.settings().get(CommonSettings.DIRECTORY) + "/" + path);
    }

    /** The last name of an absolute path; empty for the root. */
    public static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The line that shows a working directory. */
    public static String directoryLine(String path, Session session) {
        if (Names.isPlain(session)) {
            return path;
        }
        return NodeText.quoted(path.equals("/") ? "" : path) + "/";
    }

    /** The path without {@code .}, {@code ..} and double slashes, from the root. */
    static String normal(String path) {
        List<String> parts = new ArrayList<>();
        for (String part : path.split("/")) {
            if (part.equals("..")) {
                if (!parts.isEmpty()) {
                    parts.remove(parts.size() - 1);
                }
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.add(part);
            }
        }
        return "/" + String.join("/", parts);
    }
}
