package org.burnish.image;

/** A device, a named pipe or a socket; which one is told by the type bits of its mode. */
public final class SpecialNode extends ImageNode {

    private final long device;

    public SpecialNode(String name, Attributes attributes, long device) {
        super(name, attributes);
        this.device = device;
    }

    /** The device number as in st_rdev of Linux (major and minor packed), 0 where there is none. */
    public long device() {
        return device;
    }
}
