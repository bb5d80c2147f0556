package org.burnish.image;

/** A device, a named pipe or a socket; which one is said by the type bits of its mode. */
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

    @Override
    public String kind() {
        return switch (attributes().type()) {
            case Attributes.CHARACTER_DEVICE -> "a character device";
            case Attributes.BLOCK_DEVICE -> "a block device";
            case Attributes.FIFO -> "a named pipe";
            case Attributes.SOCKET -> "a socket";
            default -> "a special file of no known type";
        };
    }

    @Override
    protected SpecialNode make(String otherName, Attributes sameAttributes) {
        return new SpecialNode(otherName, sameAttributes, device);
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.special(this);
    }
}
