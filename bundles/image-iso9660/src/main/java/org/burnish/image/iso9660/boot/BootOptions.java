package org.burnish.image.iso9660.boot;

import java.util.List;
import org.burnish.options.ListText;
import org.burnish.options.OptionKey;
import org.burnish.options.Options;
import org.burnish.options.ValueForm;
import org.burnish.options.ValueForms;

/**
 * What users choose of El Torito.
 *
 * @param images the boot images, the first one that of the initial entry; none for an image that can't be booted
 * @param catalog where in the image the catalogue is a file
 * @param hidden the trees that do not show it
 */
public record BootOptions(List<BootImage> images, String catalog, List<String> hidden) {

    private static final String IMAGES = "image.boot";

    /** The boot images, in the order of the catalogue. */
    private static final OptionKey<String> KEY = new OptionKey<>(
            IMAGES,
            form(),
            "",
            "the boot images for El Torito, joined by |: path=/FILE[,platform=N][,emulation=none|diskette|hard_disk]"
                    + "[,load=SECTORS|full][,segment=N][,table=on][,name=HEX][,criteria=HEX]");

    private static final OptionKey<String> CATALOG = new OptionKey<>(
            "image.boot.catalog", ValueForms.text(), "/boot/boot.cat", "the path of the boot catalogue in the image");

    private static final OptionKey<String> HIDDEN = new OptionKey<>(
            "image.boot.catalog_hidden",
            ValueForms.text(),
            "",
            "the trees that do not show the boot catalogue, joined by commas: iso, joliet, iso_9660_1999");

    public BootOptions {
        images = List.copyOf(images);
        hidden = List.copyOf(hidden);
    }

    private static ValueForm<String> form() {
        return ValueForms.form(
                String.class,
                "boot images such as path=/isolinux/isolinux.bin,table=on",
                text -> {
                    parse(text);
                    return text;
                },
                text -> text,
                text -> true);
    }

    /** The keys. */
    public static List<OptionKey<?>> options() {
        return List.of(KEY, CATALOG, HIDDEN);
    }

    /** What was chosen. */
    public static BootOptions of(Options options) {
        String hidden = options.get(HIDDEN);
        return new BootOptions(
                parse(options.get(KEY)),
                options.get(CATALOG),
                hidden.isEmpty() ? List.of() : List.of(hidden.split(",")));
    }

    private static List<BootImage> parse(String text) {
        return ListText.items(text).stream().map(BootImage::parse).toList();
    }

    /** Whether the image can be booted. */
    public boolean isNone() {
        return images.isEmpty();
    }
}
