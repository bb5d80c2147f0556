package org.burnish.share.iscsi.session;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.Random;

/**
 * An initiator that keeps so many commands outstanding as the window allows: READ(10) and WRITE(10) of mixed sizes. Each block
 * that it writes has its address and a number of its own in it, and whatever is read is compared with them.
 */
final class MixedLoad {

    /** In blocks; Linux writes 640 at a time. */
    private static final int[] SIZES = {1, 2, 4, 8, 16, 32, 64, 128, 160, 256, 640};

    private static final int BLOCK = FakeDrive.BLOCK;
    private static final long TIMEOUT_MILLIS = 15_000;
    private static final int WRITE_SIDE = 0x20;
    private static final String[] AGREEMENTS = {
        "",
        "InitialR2T=No ImmediateData=Yes FirstBurstLength=65536",
        "InitialR2T=No ImmediateData=No MaxBurstLength=16384 FirstBurstLength=8192",
        "MaxRecvDataSegmentLength=262144 MaxBurstLength=262144",
        "HeaderDigest=CRC32C DataDigest=CRC32C MaxRecvDataSegmentLength=65536",
    };

    /** A command that is under way. */
    private static final class Order {
        final boolean writes;
        final int lba;
        final ByteBuffer data;
        int came;

        Order(boolean writes, int lba, int blocks) {
            this.writes = writes;
            this.lba = lba;
            this.data = ByteBuffer.allocate(blocks * BLOCK);
        }

        boolean overlaps(Order other) {
            return lba < other.end() && other.lba < end() && (writes || other.writes);
        }

        int end() {
            return lba + data.capacity() / BLOCK;
        }
    }

    private record Wanted(int tag, int transferTag, int offset, int length) {}

    private final Peer peer;
    private final int firstBurst;
    private final boolean immediate;
    private final boolean solicitedOnly;
    private final int depth;
    private final int capacity;
    private final Random random;
    private final int[] numbers;
    private final Map<Integer, Order> open = new HashMap<>();
    private final Queue<Wanted> wanted = new ArrayDeque<>();
    private int maxNumber;
    private int done;
    private String failure = "";

    MixedLoad(InetSocketAddress address, int depth, long seed, int capacity) throws IOException {
        this.random = new Random(seed);
        String keys = AGREEMENTS[random.nextInt(AGREEMENTS.length)];
        this.peer = Peer.loggedIn(address, keys);
        this.maxNumber = peer.maxNumber();
        this.immediate = !keys.contains("ImmediateData=No");
        this.solicitedOnly = !keys.contains("InitialR2T=No");
        this.firstBurst = keys.contains("FirstBurstLength=8192") ? 8192 : 65_536;
        this.depth = depth;
        this.capacity = capacity;
        this.numbers = new int[capacity];
    }

    /**
     * Has so many commands performed.
     *
     * @return what went wrong, empty if nothing did
     */
    String run(int orders) throws IOException, InterruptedException {
        Thread receiving = new Thread(this::receiveAll, "mixed-load");
        receiving.setDaemon(true);
        receiving.start();
        for (int tag = 1; !ended(orders); ) {
            Wanted next = next(tag <= orders);
            if (next != null) {
                send(next);
            } else if (mayBegin() && tag <= orders) {
                begin(tag++);
            }
        }
        peer.close();
        receiving.join();
        return failure;
    }

    private synchronized boolean ended(int orders) {
        return done == orders || !failure.isEmpty();
    }

    private synchronized boolean mayBegin() {
        return open.size() < depth && peer.nextNumber() - maxNumber <= 0;
    }

    /** What the target asks for; waits until it does, or until a command may be sent or all is done. */
    private synchronized Wanted next(boolean more) throws InterruptedException {
        long end = System.currentTimeMillis() + TIMEOUT_MILLIS;
        while (wanted.isEmpty() && failure.isEmpty() && !(more && mayBegin()) && !(open.isEmpty() && !more)) {
            long left = end - System.currentTimeMillis();
            if (left <= 0) {
                failure = "nothing came any more, with " + open.size() + " commands under way";
                break;
            }
            wait(left);
        }
        return wanted.poll();
    }

    private void begin(int tag) throws IOException {
        Order order;
        synchronized (this) {
            order = any();
            open.put(tag, order);
        }
        int blocks = order.data.capacity() / BLOCK;
        int opcode = order.writes ? 0x2A : 0x28;
        int[] cdb = {opcode, 0, 0, order.lba >> 16, order.lba >> 8, order.lba, 0, blocks >> 8, blocks, 0};
        if (!order.writes) {
            peer.command(0xC0, tag, order.data.capacity(), new byte[0], cdb);
            return;
        }
        stamp(order, tag);
        int unasked = Math.min(firstBurst, order.data.capacity());
        int along = immediate ? random.nextInt(unasked / 512 + 1) * 512 : 0;
        boolean goesOn = !solicitedOnly && along < unasked;
        peer.command(
                WRITE_SIDE | (goesOn ? 0 : 0x80),
                tag,
                order.data.capacity(),
                Arrays.copyOf(order.data.array(), along),
                cdb);
        if (goesOn) {
            send(new Wanted(tag, -1, along, unasked - along));
        }
    }

    private Order any() {
        while (true) {
            int blocks = SIZES[random.nextInt(SIZES.length)];
            Order order = new Order(random.nextInt(3) == 0, random.nextInt(capacity - blocks), blocks);
            if (open.values().stream().noneMatch(order::overlaps)) {
                return order;
            }
        }
    }

    private void stamp(Order order, int number) {
        for (int lba = order.lba; lba < order.end(); lba++) {
            numbers[lba] = number;
            for (int i = 0; i < BLOCK; i += 8) {
                order.data.putInt((lba - order.lba) * BLOCK + i, lba).putInt((lba - order.lba) * BLOCK + i + 4, number);
            }
        }
    }

    private void send(Wanted piece) throws IOException {
        Order order;
        synchronized (this) {
            order = open.get(piece.tag);
        }
        int step = 4096 << random.nextInt(5);
        int number = 0;
        for (int sent = 0; sent < piece.length; sent += step) {
            int length = Math.min(step, piece.length - sent);
            int from = piece.offset + sent;
            boolean last = sent + length == piece.length;
            byte[] data = Arrays.copyOfRange(order.data.array(), from, from + length);
            peer.dataOut(last ? 0x80 : 0, piece.tag, piece.transferTag, number++, from, data);
        }
    }

    private void receiveAll() {
        try {
            while (take(peer.receive())) {
                // the next one
            }
        } catch (IOException e) {
            fail("the connection ended: " + e);
        }
    }

    private synchronized boolean take(Peer.Unit unit) {
        maxNumber = Math.max(maxNumber, unit.i32(32));
        if (unit.i32(32) - unit.i32(28) >= Numbers.WINDOW) {
            fail("the window has " + (unit.i32(32) - unit.i32(28) + 1) + " places");
        }
        int tag = unit.i32(16);
        Order order = open.get(tag);
        if (order == null) {
            fail(String.format("a unit of kind %02Xh for tag %d, which is not under way", unit.opcode(), tag));
            return false;
        }
        switch (unit.opcode()) {
            case 0x31 -> wanted.add(new Wanted(tag, unit.i32(20), unit.i32(40), unit.i32(44)));
            case 0x25 -> data(tag, order, unit);
            case 0x21 -> end(tag, order, unit.u8(3));
            default -> fail(String.format("a unit of kind %02Xh", unit.opcode()));
        }
        notifyAll();
        return failure.isEmpty();
    }

    private void data(int tag, Order order, Peer.Unit unit) {
        if (order.writes || unit.i32(40) != order.came || order.came + unit.data().length > order.data.capacity()) {
            fail("command " + tag + " of " + order.data.capacity() + " bytes got bytes " + unit.i32(40) + " to "
                    + (unit.i32(40) + unit.data().length));
            return;
        }
        order.data.put(order.came, unit.data());
        order.came += unit.data().length;
        if ((unit.flags() & 0x01) != 0) {
            end(tag, order, 0);
        }
    }

    private void end(int tag, Order order, int status) {
        if (status != 0) {
            fail("command " + tag + " ended with status " + status);
        } else if (!order.writes && order.came != order.data.capacity()) {
            fail("command " + tag + " of " + order.data.capacity() + " bytes got " + order.came + " and GOOD");
        } else if (!order.writes) {
            compare(tag, order);
        }
        open.remove(tag);
        done++;
    }

    private void compare(int tag, Order order) {
        for (int lba = order.lba; lba < order.end(); lba++) {
            int at = (lba - order.lba) * BLOCK;
            for (int i = 0; i < BLOCK; i += 8) {
                int told = order.data.getInt(at + i);
                int number = order.data.getInt(at + i + 4);
                if (number != numbers[lba] || told != (number == 0 ? 0 : lba)) {
                    fail("command " + tag + " read block " + lba + " of write " + numbers[lba]
                            + ", but got that of block " + told + " of write " + number);
                    return;
                }
            }
        }
    }

    private synchronized void fail(String what) {
        failure = failure.isEmpty() && !(done > 0 && open.isEmpty() && what.startsWith("the connection"))
                ? what
                : failure;
        notifyAll();
    }
}
