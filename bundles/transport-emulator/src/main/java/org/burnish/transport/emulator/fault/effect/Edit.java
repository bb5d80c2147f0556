package org.burnish.transport.emulator.fault.effect;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** A change of what a drive returns. */
@FunctionalInterface
public interface Edit {

    /** The changed reply. */
    byte[] apply(byte[] reply);

    /** Other bytes from an offset on; what lies behind the end of the reply is left out. */
    record Put(int at, byte[] bytes) implements Edit {

        @Override
        public byte[] apply(byte[] reply) {
            byte[] changed = reply.clone();
            int count = Math.min(bytes.length, reply.length - at);
            if (count > 0) {
                System.arraycopy(bytes, 0, changed, at, count);
            }
            return changed;
        }
    }

    /** More bytes before an offset. */
    record Insert(int at, byte[] bytes) implements Edit {

        @Override
        public byte[] apply(byte[] reply) {
            int before = Math.min(at, reply.length);
            return ByteBuffer.allocate(reply.length + bytes.length)
                    .put(reply, 0, before)
                    .put(bytes)
                    .put(reply, before, reply.length - before)
                    .array();
        }
    }

    /** Nothing behind a length. */
    record Cut(int length) implements Edit {

        @Override
        public byte[] apply(byte[] reply) {
            return Arrays.copyOf(reply, Math.min(length, reply.length));
        }
    }

    /** GET CONFIGURATION (MMC-6, 6.5) without the descriptor of a feature. */
    record WithoutFeature(int code) implements Edit {

        private static final int HEADER = 8;

        @Override
        public byte[] apply(byte[] reply) {
            ByteBuffer from = ByteBuffer.wrap(reply);
            ByteBuffer to = ByteBuffer.allocate(reply.length);
            to.put(reply, 0, Math.min(HEADER, reply.length));
            for (int at = HEADER; at + 4 <= reply.length; at += 4 + (from.get(at + 3) & 0xFF)) {
                int length = Math.min(4 + (from.get(at + 3) & 0xFF), reply.length - at);
                if ((from.getShort(at) & 0xFFFF) != code) {
                    to.put(reply, at, length);
                }
            }
            if (to.position() >= HEADER) {
                to.putInt(0, to.position() - 4);
            }
            return Arrays.copyOf(to.array(), to.position());
        }
    }
}
