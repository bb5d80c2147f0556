package org.burnish.iso;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.burnish.image.ImageOptions;
import org.burnish.image.SourceDate;
import org.burnish.image.iso9660.write.Iso9660Writer;
import org.burnish.iso.internal.Content;
import org.burnish.iso.internal.ImagePath;
import org.burnish.iso.internal.ImageRun;
import org.burnish.options.ListText;
import org.burnish.options.Options;

/**
 * An ISO 9660 image with Rock Ridge, to be written to a stream. Files that are no files of a disk belong to root, and have the
 * date of the image, which is that of the environment variable {@code SOURCE_DATE_EPOCH} or now if none is chosen. What is added
 * later takes the place of what has the same path; directories are merged.
 *
 * <p>Nothing is read before the image is written, which can be done any number of times. Not safe for use by several threads at
 * once.
 */
public final class IsoImage {

    private final List<Content> contents = new ArrayList<>();
    private final List<String> boot = new ArrayList<>();
    private Options options = Options.NONE;
    private Instant date = SourceDate.get().orElseGet(Instant::now);

    private IsoImage() {}

    /**
     * An empty image.
     *
     * @param volumeId the volume's name: 32 characters of ISO 8859-1, of which Joliet has 16
     */
    public static IsoImage named(String volumeId) {
        IsoImage image = new IsoImage();
        image.options = image.options.with(ImageOptions.VOLUME_ID, volumeId);
        return image;
    }

    /**
     * Adds a file with a text of UTF-8.
     *
     * @param path of the file in the image, such as {@code /user-data}; missing directories are made
     * @throws IllegalArgumentException when that is no path of a file
     */
    public IsoImage add(String path, String text) {
        return add(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Adds a file; see {@link #add(String, String)}.
     *
     * @param bytes not copied
     */
    public IsoImage add(String path, byte[] bytes) {
        contents.add(Content.bytes(ImagePath.ofFile(path), bytes));
        return this;
    }

    /**
     * Adds a file whose bytes come from a stream; see {@link #add(String, String)}.
     *
     * @param size how many bytes it has. The image can't be written when the stream has fewer or more
     */
    public IsoImage add(String path, long size, StreamSource stream) {
        if (size < 0) {
            throw new IllegalArgumentException("'" + path + "' can't have " + size + " bytes");
        }
        contents.add(Content.stream(ImagePath.ofFile(path), size, Objects.requireNonNull(stream)));
        return this;
    }

    /**
     * Adds a file of the disk, or a directory with all below it, with their owners, permissions and times. Symbolic links are added
     * as links.
     *
     * @param path where in the image; {@code /} for the content of a directory
     */
    public IsoImage add(String path, Path disk) {
        contents.add(Content.disk(ImagePath.of(path), Objects.requireNonNull(disk)));
        return this;
    }

    /** Adds a directory, if it is not there. */
    public IsoImage addDirectory(String path) {
        contents.add(Content.directory(ImagePath.of(path)));
        return this;
    }

    /** With a Joliet tree too, which Windows shows, with names of up to 64 characters. */
    public IsoImage joliet() {
        options = options.with(Iso9660Writer.JOLIET, true);
        return this;
    }

    /** Whether MD5 checksums of the files and of the image are in it, as they are if nothing is chosen. */
    public IsoImage checksums(boolean wanted) {
        options = options.with(ImageOptions.CHECKSUMS, wanted);
        return this;
    }

    /**
     * The date of the image, and of all files in it that are no files of a disk. Two images with the same content and date have the
     * same bytes: of files of a disk only the time of their modification is recorded.
     */
    public IsoImage dated(Instant chosen) {
        date = chosen;
        options = options.with("image.created", chosen.toString()).with("image.one_file_date", "on");
        return this;
    }

    /** With an entry of the boot catalogue behind those that there are. */
    public IsoImage boot(BootEntry entry) {
        List<String> words = new ArrayList<>(List.of("path=" + ListText.escaped(entry.path())));
        entry.words().forEach((word, value) -> words.add(word + "=" + value));
        boot.add(String.join(",", words));
        return this;
    }

    /**
     * With an option of image making by its name, such as {@code image.publisher}.
     *
     * @param name one that {@link #options()} has
     * @param value as a text
     */
    public IsoImage option(String name, String value) {
        options = options.with(name, value);
        return this;
    }

    /** What {@link #option} takes: a line about each option, by its name. */
    public static Map<String, String> options() {
        Map<String, String> lines = new TreeMap<>();
        ImageRun.options().forEach(key -> lines.put(key.name(), key.summary()));
        return lines;
    }

    private ImageRun run() {
        Options chosen = boot.isEmpty() ? options : options.with("image.boot", ListText.joined(boot));
        return new ImageRun(contents, chosen, date);
    }

    /**
     * How many bytes the image would have, such as for a header of HTTP. Files of the disk are looked at, but not read.
     *
     * @throws IOException when there can't be such an image
     */
    public long size() throws IOException {
        return run().size();
    }

    /**
     * Writes the image. The stream is flushed, and left open. It is written to by another thread than this one, which waits;
     * interrupting this one ends the writing.
     *
     * @throws IOException when there can't be such an image: nothing was written then; or when a file can't be read, a stream has
     *     another size than was said, or the stream does not take the image: it has some part of it then. The message names the
     *     file
     */
    public IsoReport write(OutputStream stream) throws IOException {
        IsoReport report = write(Channels.newChannel(stream));
        stream.flush();
        return report;
    }

    /** Writes the image to a channel, which blocks and is left open; see {@link #write(OutputStream)}. */
    public IsoReport write(WritableByteChannel channel) throws IOException {
        return run().write(channel);
    }

    /** Writes the image to a file, which is made or overwritten; see {@link #write(OutputStream)}. */
    public IsoReport write(Path file) throws IOException {
        return run().write(file);
    }
}
