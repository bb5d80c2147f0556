package org.burnish.operations;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.burnish.media.FormatRequest;
import org.burnish.options.OptionKey;
import org.burnish.options.Options;
import org.burnish.scsi.DeviceAddress;

/**
 * What shall be done, as data. Immutable.
 *
 * @param kind the use case: {@link #BURN} or another of {@link Operations#kinds}
 * @param drives the addresses as a user writes them; a secret in one is part of the data
 * @param paths what is added to an image, or restored from it
 * @param options those of {@link OperationOptions} for this kind, and those that it passes on to the recorder and the medium
 */
public record Order(String kind, List<String> drives, List<PathPair> paths, Options options) {

    /** Records files as a new session. Result: {@link Burned}. */
    public static final String BURN = "burn";

    /**
     * Records an image that exists already, block by block as it is. Its only path of the disk is the image; an image that comes
     * from a stream is handed in ({@link Inputs#image}). Result: {@link Burned}.
     */
    public static final String BURN_IMAGE = "burn-image";

    /** Finds out what a burn would write; changes nothing. Result: {@link org.burnish.recorder.RecordingPlan}. */
    public static final String PLAN = "plan";

    /**
     * Makes an image of files, in a new file that {@link OperationOptions#IMAGE_TARGET} names, or where {@link Inputs#output}
     * says. Result: {@link Burned}.
     */
    public static final String IMAGE = "image";

    /** Checks the newest image against its checksums. Result: {@link Checked}. */
    public static final String VERIFY = "verify";

    /** Makes a medium blank. Result: {@link Prepared}. */
    public static final String BLANK = "blank";

    /** Formats a medium. Result: {@link Prepared}. */
    public static final String FORMAT = "format";

    /** Copies the blocks of a medium into a new file. Result: {@link Copied}. */
    public static final String COPY = "copy";

    /** Copies files of an image to the disk. Result: {@link Restored}. */
    public static final String RESTORE = "restore";

    /** Compares files of an image with files of the disk. Result: {@link Compared}. */
    public static final String COMPARE = "compare";

    public Order {
        Objects.requireNonNull(kind);
        drives = List.copyOf(drives);
        paths = List.copyOf(paths);
        Objects.requireNonNull(options);
    }

    /** An order without options. */
    public static Order of(String kind, String... drives) {
        return new Order(kind, List.of(drives), List.of(), Options.NONE);
    }

    /** Records files and directories by their names on disk. */
    public static Order burn(List<String> drives, List<String> sources) {
        return new Order(BURN, drives, sources.stream().map(PathPair::of).toList(), Options.NONE);
    }

    /** Records an image in a file. */
    public static Order burnImage(List<String> drives, String image) {
        return new Order(BURN_IMAGE, drives, List.of(PathPair.of(image)), Options.NONE);
    }

    /**
     * Makes a medium blank.
     *
     * @param mode see {@link org.burnish.media.BlankRequest#mode}
     */
    public static Order blank(String drive, String mode, boolean force) {
        return of(BLANK, drive).with(OperationOptions.BLANK_MODE, mode).with(OperationOptions.BLANK_FORCE, force);
    }

    /** Formats a medium. */
    public static Order format(String drive, FormatRequest request) {
        return of(FORMAT, drive)
                .with(OperationOptions.FORMAT_MODE, request.mode())
                .with(request.options());
    }

    /** The same with one more pair of paths. */
    public Order with(PathPair pair) {
        List<PathPair> more = new ArrayList<>(paths);
        more.add(pair);
        return new Order(kind, drives, more, options);
    }

    /** The same with a value of an option. */
    public <T> Order with(OptionKey<T> key, T value) {
        return new Order(kind, drives, paths, options.with(key, value));
    }

    /** The same with these options. */
    public Order with(Options chosen) {
        return new Order(kind, drives, paths, options.with(chosen));
    }

    /** The value of an option. */
    public <T> T get(OptionKey<T> key) {
        return options.get(key);
    }

    /** The order as plain values, for a store or a message; see {@link OrderForm}. */
    public Map<String, Object> values() {
        return OrderForm.values(this);
    }

    /** The addresses of its drives for messages and logs: without secrets. */
    public List<String> shownDrives() {
        return drives.stream()
                .map(drive -> DeviceAddress.parse(drive).toString())
                .toList();
    }

    /** What is shown of the order: no secret of an address. */
    @Override
    public String toString() {
        return kind + " " + String.join(" ", shownDrives()) + " " + paths + " " + options;
    }
}
