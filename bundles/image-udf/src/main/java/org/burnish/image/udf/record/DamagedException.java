package org.burnish.image.udf.record;

import org.burnish.image.BlockSource;
import org.burnish.image.ImageException;

/** A structure contradicts the standard: which one, where it is, and what is wrong with it, with the clause. */
public final class DamagedException extends ImageException {

    private static final long serialVersionUID = 1L;

    private final transient Place place;
    private final String detail;

    public DamagedException(Place place, String detail) {
        super("The " + place.structure() + " at LBA " + place.lba() + " is damaged: " + detail);
        this.place = place;
        this.detail = detail;
    }

    /** A structure whose blocks can't be read. */
    public DamagedException(Place place, java.io.IOException unreadable) {
        super(
                "The " + place.structure() + " at LBA " + place.lba() + " can't be read: " + unreadable.getMessage(),
                unreadable);
        this.place = place;
        this.detail = "it can't be read: " + unreadable.getMessage();
    }

    /** What is damaged. */
    public String structure() {
        return place.structure();
    }

    /** The block of {@link BlockSource#BLOCK} bytes that the structure begins in. */
    public long lba() {
        return place.lba();
    }

    /** What is wrong, without the place. */
    public String detail() {
        return detail;
    }
}
