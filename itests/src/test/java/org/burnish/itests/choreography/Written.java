package org.burnish.itests.choreography;

/** Writes that follow each other with no gap. */
final class Written {

    private final String command;
    private final String address;
    private final int largest;
    private int next;
    private int count;
    private int last;
    private int total;

    Written(Exchange first, String address) {
        this.command = name(first);
        this.address = address;
        this.largest = blocks(first);
        this.next = first.number(2);
        add(first);
    }

    private static String name(Exchange write) {
        String name = write.code() == 0x2A ? "WRITE(10)" : "WRITE(12)";
        return write.code() == 0xAA && write.at(10) == 0x80 ? name + " streaming" : name;
    }

    private static int blocks(Exchange write) {
        return write.code() == 0x2A ? write.at(7) << 8 | write.at(8) : write.number(6);
    }

    boolean takes(Exchange write) {
        return last == largest && write.number(2) == next && name(write).equals(command) && blocks(write) <= largest;
    }

    void add(Exchange write) {
        last = blocks(write);
        next += last;
        total += last;
        count++;
    }

    int total() {
        return total;
    }

    @Override
    public String toString() {
        String size = " " + largest * 2 + " KiB" + (count > 1 ? " xN" : "");
        return command + size + " from " + address + (last < largest ? ", last one short" : "");
    }
}
