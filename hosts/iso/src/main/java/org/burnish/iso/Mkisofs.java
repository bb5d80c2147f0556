package org.burnish.iso;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.burnish.iso.internal.CommandRun;

/** Makes images by command lines of mkisofs, as the program does by {@code -as mkisofs}. */
public final class Mkisofs {

    private Mkisofs() {}

    /**
     * Makes the image that {@code -o} names.
     *
     * @param words the arguments of mkisofs; relative paths are those of the working directory
     * @return what the program would print: results, such as those of {@code -print-size}, and messages
     * @throws IOException when there is no image; the message has what went wrong, and what to do
     */
    public static List<String> mkisofs(String... words) throws IOException {
        return new CommandRun(null).run(List.of(words));
    }

    /**
     * Makes an image and writes it to a stream, as the program does to standard output; see {@link #mkisofs(String...)}. If {@code
     * -o} names a file, nothing but results goes to the stream.
     *
     * @param image is flushed, and left open
     */
    public static List<String> mkisofs(OutputStream image, String... words) throws IOException {
        List<String> lines = new CommandRun(image).run(List.of(words));
        image.flush();
        return lines;
    }
}
