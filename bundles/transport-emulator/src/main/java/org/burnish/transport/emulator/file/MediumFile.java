package org.burnish.transport.emulator.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * One emulated medium: a sparse file with a label, the journalled {@link DiscState}, and the data region at
 * {@link #DATA_OFFSET}. It is locked while open. docs/emulated-media.md describes the layout.
 */
public final class MediumFile implements Closeable {

    /** The byte at which block 0 begins. */
    public static final long DATA_OFFSET = 1024 * 1024;

    /** The byte at which the sound of block 0 begins: behind the data of 100 minutes, which no CD exceeds. */
    private static final long SOUND_OFFSET = DATA_OFFSET + 458_752L * BlockStore.BLOCK;

    private static final int SOUND_BLOCK = 2352;

    /** The beginning of the label, by which a medium file is known. */
    public static final String MAGIC = "BURNISH MEDIUM ";

    private static final byte[] LABEL = (MAGIC + "1\nAn emulated optical disc. Its user data begin at byte "
                    + DATA_OFFSET + ", 2048 bytes a block.\n")
            .getBytes(StandardCharsets.US_ASCII);
    /** Whether each change of the state waits for the disk: protects against power failures of the host. */
    private static final boolean DURABLE = Boolean.getBoolean("burnish.emu.fsync");

    private final FileChannel channel;
    private final boolean writable;
    private final StateSlots slots;
    private final BlockStore blocks;
    private final BlockStore sound;
    private DiscState state;

    private MediumFile(FileChannel channel, boolean writable, StateSlots slots, DiscState state) {
        this.channel = channel;
        this.writable = writable;
        this.slots = slots;
        this.blocks = new ChannelBlocks(channel, DATA_OFFSET);
        this.sound = new ChannelBlocks(channel, SOUND_OFFSET, SOUND_BLOCK);
        this.state = state;
    }

    /**
     * Makes a medium file.
     *
     * @throws java.nio.file.FileAlreadyExistsException when there is a file of this name; it is not changed
     */
    public static void create(Path path, DiscState state) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            new StateSlots(channel).save(StateCodec.encode(state));
            ByteBuffer label = ByteBuffer.wrap(LABEL);
            for (long at = 0; label.hasRemaining(); ) {
                at += channel.write(label, at);
            }
        }
    }

    /** Whether a file begins with the label of a medium file. A file that can't be read does not. */
    public static boolean isMediumFile(Path path) {
        try (var in = Files.newInputStream(path)) {
            byte[] head = in.readNBytes(MAGIC.length());
            return Arrays.equals(head, Arrays.copyOf(LABEL, MAGIC.length()));
        } catch (IOException unreadable) {
            return false;
        }
    }

    /**
     * Opens and locks a medium file; one that can't be written is opened as write-protected.
     *
     * @throws MediumInUseException when this or another process has it open
     * @throws IOException when its header is damaged or of a later version
     */
    public static MediumFile open(Path path) throws IOException {
        boolean writable = Files.isWritable(path);
        FileChannel channel = writable
                ? FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE)
                : FileChannel.open(path, StandardOpenOption.READ);
        try {
            lock(path, channel, writable);
            StateSlots slots = new StateSlots(channel);
            DiscState state = StateCodec.decode(slots.load()
                    .orElseThrow(() -> new IOException("neither of the two copies of its header is intact")));
            return new MediumFile(channel, writable, slots, state);
        } catch (IOException | RuntimeException failure) {
            channel.close();
            throw failure;
        }
    }

    private static void lock(Path path, FileChannel channel, boolean exclusive) throws IOException {
        try {
            FileLock lock = channel.tryLock(0, Long.MAX_VALUE, !exclusive);
            if (lock == null) {
                throw new MediumInUseException(path, "another process");
            }
        } catch (OverlappingFileLockException here) {
            throw new MediumInUseException(path, "this process");
        }
    }

    /** The state as last saved. */
    public DiscState state() {
        return state;
    }

    /** Journals a change of the state. When it fails, the state before it holds. */
    public void save(DiscState changed) throws IOException {
        slots.save(StateCodec.encode(changed));
        if (DURABLE) {
            channel.force(false);
        }
        state = changed;
    }

    /** The data region. */
    public BlockStore blocks() {
        return blocks;
    }

    /** The blocks of a CD that are sound, 2352 bytes each. */
    public BlockStore sound() {
        return sound;
    }

    /** How many blocks the data region has, up to the end of the file. */
    public long dataBlocks() throws IOException {
        return Math.max(0, channel.size() - DATA_OFFSET + BlockStore.BLOCK - 1) / BlockStore.BLOCK;
    }

    /** Whether the file can be written. */
    public boolean isWritable() {
        return writable;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
