package org.burnish.iso.internal;

import java.util.ArrayList;
import java.util.List;

/**
 * A path in an image.
 *
 * @param names from the root on
 */
public record ImagePath(List<String> names) {

    public ImagePath {
        names = List.copyOf(names);
    }

    /**
     * Reads a path; a leading {@code /} may be left out.
     *
     * @throws IllegalArgumentException when it leads upwards
     */
    public static ImagePath of(String path) {
        List<String> names = new ArrayList<>();
        for (String name : path.split("/")) {
            if (name.equals("..") || name.indexOf('\0') >= 0) {
                throw new IllegalArgumentException(
                        "'" + path + "' is no path in an image. Write it without '..', such as /directory/file");
            }
            if (!name.isEmpty() && !name.equals(".")) {
                names.add(name);
            }
        }
        return new ImagePath(names);
    }

    /**
     * That of a file.
     *
     * @throws IllegalArgumentException also when it is that of the root
     */
    public static ImagePath ofFile(String path) {
        ImagePath read = of(path);
        if (read.names().isEmpty() || path.endsWith("/")) {
            throw new IllegalArgumentException(
                    "'" + path + "' is no path of a file in an image. Name the file, as in /directory/file");
        }
        return read;
    }

    String last() {
        return names.get(names.size() - 1);
    }

    ImagePath parent() {
        return new ImagePath(names.subList(0, names.size() - 1));
    }

    @Override
    public String toString() {
        return "/" + String.join("/", names);
    }
}
