package org.burnish.image;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.burnish.options.OptionKey;
import org.burnish.options.ValueForm;
import org.burnish.options.ValueForms;

/**
 * Options of laying out an image that mean the same in every format; a format says by {@link ImageFormat#options} which of
 * them it understands, and which of its own.
 */
public final class ImageOptions {

    /** The name of a volume that has none. */
    public static final String UNNAMED = "ISOIMAGE";

    public static final OptionKey<String> VOLUME_ID = new OptionKey<>(
            "image.volume_id",
            ValueForms.text(),
            "",
            "the volume's name; empty for that of the image that it grows from, or " + UNNAMED);

    public static final OptionKey<Boolean> CHECKSUMS =
            OptionKey.flag("image.checksums", true, "whether checksums are recorded");

    public static final OptionKey<Integer> PADDING = new OptionKey<>(
            "image.padding",
            ValueForms.number(0, Integer.MAX_VALUE),
            150,
            "zero blocks of 2048 bytes behind the image, not covered by checksums");

    public static final OptionKey<NameConversion> NAMES = new OptionKey<>(
            "image.names",
            NameConversion.form(),
            NameConversion.NONE,
            "from which character set to which the bytes of names pass");

    public static final OptionKey<Optional<Instant>> CREATED =
            new OptionKey<>("image.created", created(), Optional.empty(), "the volume's time stamp");

    public static final OptionKey<String> DIGEST = new OptionKey<>(
            "image.digest",
            ValueForms.text(),
            "",
            "the digest of the files' checksums, such as SHA-256; empty for that of the image that it grows from, or the"
                    + " format's own");

    public static final OptionKey<Boolean> HARD_LINKS = OptionKey.flag(
            "image.hard_links", true, "whether it is recorded which files are names of one file, called hard links");

    private ImageOptions() {}

    /** All of them. */
    public static List<OptionKey<?>> all() {
        return List.of(VOLUME_ID, CHECKSUMS, PADDING, NAMES, CREATED, DIGEST, HARD_LINKS);
    }

    @SuppressWarnings("unchecked")
    private static ValueForm<Optional<Instant>> created() {
        return ValueForms.form(
                (Class<Optional<Instant>>) (Class<?>) Optional.class,
                "a time such as 2026-11-28T12:00:00Z, or now",
                ImageOptions::instant,
                value -> value.map(Instant::toString).orElse("now"),
                value -> true);
    }

    private static Optional<Instant> instant(String text) {
        try {
            return text.toLowerCase(Locale.ROOT).equals("now") ? Optional.empty() : Optional.of(Instant.parse(text));
        } catch (DateTimeException unsuitable) {
            throw new IllegalArgumentException("no time", unsuitable);
        }
    }
}
