package org.burnish.xorriso.spi;

import java.nio.file.Path;
import java.util.List;

/**
 * Settings that commands of other bundles obey as well. What a recording takes besides, such as {@code -padding} and
 * {@code -volid}, are options: of {@link org.burnish.image.ImageOptions}, {@link org.burnish.media.WriteOptions} and {@link
 * org.burnish.recorder.RecordingOptions}, by {@link Settings#get(org.burnish.options.OptionKey)}.
 */
public final class CommonSettings {

    public static final Setting<Md5Mode> MD5 = new Setting<>("md5", Md5Mode.OFF);
    public static final Setting<CloseMode> CLOSE = new Setting<>("close", CloseMode.OFF);
    public static final Setting<OverwriteMode> OVERWRITE = new Setting<>("overwrite", OverwriteMode.NONDIR);

    /** Whether files may be restored to disk. */
    public static final Setting<Boolean> OSIRROX = new Setting<>("osirrox", false);

    /** Whether {@code -osirrox} permits making device files. */
    public static final Setting<Boolean> DEVICE_FILES = new Setting<>("osirrox:device_files", false);

    /** Whether hard links are recorded and restored. */
    public static final Setting<Boolean> HARD_LINKS = new Setting<>("hardlinks", false);

    /** Whether {@code -lsl} counts hard links. */
    public static final Setting<Boolean> LINK_COUNTS = new Setting<>("hardlinks:lsl_count", false);

    public static final Setting<Boolean> DIALOG = new Setting<>("dialog", false);

    /** The directory in the image that relative paths count from. */
    public static final Setting<String> DIRECTORY = new Setting<>("cd", "/");

    /** The absolute directory on disk that relative paths on disk count from; at first that of the process. */
    public static final Setting<String> DISK_DIRECTORY =
            new Setting<>("cdx", Path.of("").toAbsolutePath().toString());

    private CommonSettings() {}

    /** All of them. */
    public static List<Setting<?>> all() {
        return List.of(
                MD5,
                CLOSE,
                OVERWRITE,
                OSIRROX,
                DEVICE_FILES,
                HARD_LINKS,
                LINK_COUNTS,
                DIALOG,
                DIRECTORY,
                DISK_DIRECTORY);
    }
}
