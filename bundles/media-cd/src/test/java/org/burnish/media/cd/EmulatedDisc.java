package org.burnish.media.cd;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Random;
import org.burnish.media.BlankRequest;
import org.burnish.media.CloseRequest;
import org.burnish.media.MediaListener;
import org.burnish.media.Medium;
import org.burnish.media.Preparation;
import org.burnish.media.RequestedWriteType;
import org.burnish.media.TrackWriter;
import org.burnish.media.WriteOptions;
import org.burnish.media.WriteRequest;
import org.burnish.mmc.OpticalDrive;
import org.burnish.scsi.DeviceAddress;
import org.burnish.transport.emulator.EmulatedMediumFactory;
import org.burnish.transport.emulator.EmulatorTransport;

/** A CD in an emulated recorder. */
final class EmulatedDisc implements AutoCloseable {

    private final CdProfile profile = new CdProfile();
    private final DeviceAddress address;
    private OpticalDrive drive;

    private EmulatedDisc(DeviceAddress address) throws IOException {
        this.address = address;
        open();
    }

    static EmulatedDisc blank(String kind, Path directory) throws IOException {
        return new EmulatedDisc(new EmulatedMediumFactory().create(kind, directory.resolve("disc")));
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

    Medium medium() throws IOException {
        return profile.inspect(drive, drive.configuration().currentProfile());
    }

    TrackWriter writer(int blocks, boolean close, RequestedWriteType type, boolean simulate) throws IOException {
        Medium medium = medium();
        WriteRequest request = WriteRequest.of(medium.next().start(), blocks)
                .with(WriteOptions.CLOSE, close)
                .with(WriteOptions.SIMULATE, simulate)
                .with(WriteOptions.TYPE, type);
        return profile.writer(drive, medium, request);
    }

    /** Writes blocks that depend on the seed, and returns the LBA of the first. */
    long burn(int blocks, boolean close, int seed) throws IOException {
        return burn(blocks, close, seed, RequestedWriteType.AUTO, false);
    }

    long burn(int blocks, boolean close, int seed, RequestedWriteType type, boolean simulate) throws IOException {
        long start = medium().next().start();
        TrackWriter writer = writer(blocks, close, type, simulate);
        writer.begin(MediaListener.NONE);
        writer.write(data(blocks, seed));
        writer.finish(MediaListener.NONE);
        return start;
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
        Preparation blanking = profile.blanker(drive, medium(), new BlankRequest(mode, false, false));
        blanking.run(MediaListener.NONE);
        return blanking.effect();
    }

    Preparation.Effect closeDamaged() throws IOException {
        Preparation closing = profile.closer(drive, medium(), new CloseRequest(false, false));
        closing.run(MediaListener.NONE);
        return closing.effect();
    }

    @Override
    public void close() {
        drive.close();
    }
}
