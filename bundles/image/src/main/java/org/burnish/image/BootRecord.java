package org.burnish.image;

import java.util.List;

/**
 * What a machine could boot from in an image, as far as it is recognised.
 *
 * @param elTorito whether there is a boot record descriptor of El Torito
 * @param systemArea what is in the blocks before the descriptors, such as {@code MBR}, {@code isohybrid} and {@code GPT},
 *     or {@code not-recognized}; empty where they are zero
 */
public record BootRecord(boolean elTorito, List<String> systemArea) {

    /** Nothing of the kind. */
    public static final BootRecord NONE = new BootRecord(false, List.of());

    public BootRecord {
        systemArea = List.copyOf(systemArea);
    }

    /** Whether there is anything. */
    public boolean isPresent() {
        return elTorito || !systemArea.isEmpty();
    }
}
