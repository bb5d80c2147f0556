package org.burnish.media.dvd.minus;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.burnish.media.BlankRequest;
import org.burnish.media.FormatRequest;
import org.burnish.media.MediaListener;
import org.burnish.media.MediaProfile;
import org.burnish.media.Medium;
import org.burnish.media.Preparation;
import org.burnish.media.TrackWriter;
import org.burnish.media.WriteOptions;
import org.burnish.media.WriteRequest;
import org.burnish.mmc.OpticalDrive;
import org.burnish.scsi.DeviceAddress;
import org.burnish.transport.emulator.EmulatedMediumFactory;
import org.burnish.transport.emulator.EmulatorTransport;

/** A DVD-RW in an emulated recorder, with the profile that fits its present mode. */
final class EmulatedDisc implements AutoCloseable {

    private static final Map<Integer, MediaProfile> PROFILES =
            Map.of(0x13, new RestrictedProfile(), 0x14, new SequentialProfile());

    private final DeviceAddress address;
    private OpticalDrive drive;

    private EmulatedDisc(DeviceAddress address) throws IOException {
        this.address = address;
        open();
    }

    static EmulatedDisc blank(Path directory) throws IOException {
        return new EmulatedDisc(new EmulatedMediumFactory().create("dvd-rw", directory.resolve("disc")));
    }

    private void open() throws IOException {
        drive = new OpticalDrive(new EmulatorTransport().open(address));
        drive.acquire(true);
    }

    /** As if the program had been killed and started again. */
    void reopen() throws IOException {
        drive.close();
        open();
    }

    OpticalDrive drive() {
        return drive;
    }

    MediaProfile profile() throws IOException {
        return PROFILES.get(drive.configuration().currentProfile());
    }

    Medium medium() throws IOException {
        return profile().inspect(drive, drive.configuration().currentProfile());
    }

    TrackWriter writer(int blocks, boolean close) throws IOException {
        Medium medium = medium();
        return writerAt(medium.next().start(), blocks, close);
    }

    TrackWriter writerAt(long start, int blocks, boolean close) throws IOException {
        return profile().writer(drive, medium(), WriteRequest.of(start, blocks).with(WriteOptions.CLOSE, close));
    }

    /** Writes blocks that depend on the seed, and returns the LBA of the first. */
    long burn(int blocks, boolean close, int seed) throws IOException {
        long start = medium().next().start();
        burnAt(start, blocks, close, seed);
        return start;
    }

    void burnAt(long start, int blocks, boolean close, int seed) throws IOException {
        TrackWriter writer = writerAt(start, blocks, close);
        writer.begin(MediaListener.NONE);
        writer.write(data(blocks, seed));
        writer.finish(MediaListener.NONE);
    }

    static ByteBuffer data(int blocks, int seed) {
        byte[] bytes = new byte[blocks * OpticalDrive.BLOCK];
        new Random(seed).nextBytes(bytes);
        return ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
    }

    ByteBuffer read(long lba, int blocks) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocateDirect(blocks * OpticalDrive.BLOCK);
        drive.read(lba, blocks, buffer);
        return buffer.flip();
    }

    Preparation.Effect blank(String mode) throws IOException {
        Preparation blanking = profile().blanker(drive, medium(), new BlankRequest(mode, false, false));
        blanking.run(MediaListener.NONE);
        return blanking.effect();
    }

    Preparation.Effect format(String mode) throws IOException {
        Preparation formatting = profile().formatter(drive, medium(), FormatRequest.of(mode, false));
        formatting.run(MediaListener.NONE);
        return formatting.effect();
    }

    @Override
    public void close() {
        drive.close();
    }
}
