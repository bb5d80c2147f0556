package org.burnish.transport.sgio;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import org.burnish.natives.DeviceCalls;
import org.burnish.natives.ErrnoException;

/** A kernel whose answers a test decides. Its layout of the header is that of the x86-64 header file, typed by hand. */
final class FakeKernel implements DeviceCalls {

    /** What one system call does. */
    interface Call {
        void perform(ByteBuffer header) throws ErrnoException;
    }

    private static final Call GOOD = header -> {};

    final List<String> calls = new ArrayList<>();
    final Deque<Call> answers = new ArrayDeque<>();
    final Deque<ErrnoException> refusals = new ArrayDeque<>();
    ErrnoException lock;
    UnsupportedOperationException missing;

    static ErrnoException errno(int number) {
        return new ErrnoException("call", number, "words");
    }

    FakeKernel answer(Call call) {
        answers.add(call);
        return this;
    }

    @Override
    public void require() {
        if (missing != null) {
            throw missing;
        }
    }

    @Override
    public int open(String path, int flags) throws ErrnoException {
        calls.add(String.format("open %s %x", path, flags));
        if (!refusals.isEmpty()) {
            throw refusals.remove();
        }
        return 7;
    }

    @Override
    public void lock(int descriptor) throws ErrnoException {
        calls.add("lock " + descriptor);
        if (lock != null) {
            throw lock;
        }
    }

    @Override
    public void sgIo(int descriptor, ByteBuffer header) throws ErrnoException {
        boolean four = header.getInt(0) == 'Q';
        byte[] cdb = new byte[four ? header.getInt(12) : header.get(8)];
        pointer(header, four ? 16 : 24).read(0, cdb, 0, cdb.length);
        calls.add("sgio " + descriptor + " " + HexFormat.of().formatHex(cdb));
        Call call = answers.isEmpty() ? GOOD : answers.remove();
        call.perform(header);
    }

    /** The memory to which the 64-bit pointer at an offset of the header leads. */
    static FakePointer pointer(ByteBuffer header, int at) {
        return new FakePointer(header.getLong(at));
    }

    /** CHECK CONDITION with these sense data. */
    static Call sense(String hex) {
        byte[] bytes = HexFormat.of().parseHex(hex.replace(" ", ""));
        return header -> {
            pointer(header, 32).write(0, bytes, 0, bytes.length);
            header.put(64, (byte) 2);
            header.put(67, (byte) bytes.length);
            header.putShort(70, (short) 8);
        };
    }

    /** Status, host status and driver status without sense data. */
    static Call status(int status, int host, int driver) {
        return header -> {
            header.put(64, (byte) status);
            header.putShort(68, (short) host);
            header.putShort(70, (short) driver);
        };
    }

    @Override
    public long address(ByteBuffer direct) {
        return FakePointer.of(direct);
    }

    @Override
    public int pointerSize() {
        return 8;
    }

    @Override
    public void close(int descriptor) {
        calls.add("close " + descriptor);
    }
}
