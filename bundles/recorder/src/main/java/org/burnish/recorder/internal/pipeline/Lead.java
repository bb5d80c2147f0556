package org.burnish.recorder.internal.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import org.burnish.image.BlockSource;
import org.burnish.options.Options;
import org.burnish.recorder.RecordingOptions;

/**
 * How far reading may be ahead of the drives. One drive needs little. Of several, the fastest goes on as long as there is room for what
 * the slowest did not take yet: in memory, then in a file.
 *
 * @param fifo bytes ahead of one drive
 * @param memory bytes ahead of the slowest of several, in memory
 * @param file bytes ahead of the slowest of several, in a file beyond that
 * @param folder where the file is
 */
record Lead(long fifo, long memory, long file, Path folder) {

    /** Fewer would let stages wait for each other that could work side by side. */
    private static final int MIN_SLOTS = 8;

    /** What part of the memory that Java may take is for slow drives where nothing is said. */
    private static final int PART = 4;

    /** What a recording asks for. */
    static Lead of(Options options, long fifo) {
        long memory = options.get(RecordingOptions.LEAD);
        String folder = options.get(RecordingOptions.SPILL_FOLDER);
        return new Lead(
                fifo,
                memory == 0 ? Runtime.getRuntime().maxMemory() / PART : memory,
                options.get(RecordingOptions.SPILL),
                Path.of(folder.isEmpty() ? System.getProperty("java.io.tmpdir", ".") : folder));
    }

    /**
     * The buffers for a recording.
     *
     * @throws IOException when there can be no file where it is wanted
     */
    SlotStore store(SessionPlan plan) throws IOException {
        int slotBytes = plan.slotBlocks() * BlockSource.BLOCK;
        int usual = slots(fifo, slotBytes);
        if (plan.targets().size() < 2) {
            return new SlotStore(slotBytes, usual, usual, null);
        }
        int inMemory = Math.max(usual, slots(memory, slotBytes));
        int inFile = (int) Math.min(Integer.MAX_VALUE / 2, file / slotBytes);
        return new SlotStore(slotBytes, usual, inMemory, inFile == 0 ? null : spill(inFile));
    }

    private SpillFile spill(int slots) throws IOException {
        try {
            return SpillFile.in(folder, slots);
        } catch (IOException refused) {
            throw new IOException(
                    "There can be no file for what is read ahead of slow drives in " + folder + ": " + refused
                            + ". Name another folder, or do without the file",
                    refused);
        }
    }

    private static int slots(long bytes, int slotBytes) {
        return (int) Math.min(Integer.MAX_VALUE / 2, Math.max(MIN_SLOTS, bytes / slotBytes));
    }
}
