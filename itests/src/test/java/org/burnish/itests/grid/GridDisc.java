package org.burnish.itests.grid;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.burnish.media.FormatRequest;
import org.burnish.media.MediaListener;
import org.burnish.media.MediaProfile;
import org.burnish.media.Medium;
import org.burnish.media.TrackWriter;
import org.burnish.media.WriteOptions;
import org.burnish.media.WriteRequest;
import org.burnish.mmc.OpticalDrive;
import org.burnish.scsi.DeviceAddress;
import org.burnish.scsi.ScsiDevice;
import org.burnish.scsi.TracingDevice;
import org.burnish.transport.emulator.EmulatorTransport;

/** A medium in an emulated recorder that remembers which commands came that can change a medium. */
final class GridDisc implements AutoCloseable {

    /** FORMAT UNIT, the WRITEs, RESERVE TRACK, OPC, CLOSE, SEND CUE SHEET, BLANK, WRITE(12), SEND DISC STRUCTURE. */
    private static final Set<Integer> CHANGING = Set.of(0x04, 0x2A, 0x2E, 0x53, 0x54, 0x5B, 0x5D, 0xA1, 0xAA, 0xBF);

    private final MediaProfiles profiles;
    private final OpticalDrive drive;
    private final List<String> changes = new ArrayList<>();

    GridDisc(MediaProfiles profiles, DeviceAddress address) throws IOException {
        this.profiles = profiles;
        ScsiDevice device = new EmulatorTransport().open(address);
        this.drive = new OpticalDrive(new TracingDevice(device, trace -> {
            if (CHANGING.contains(trace.cdb().opcode())) {
                changes.add(trace.cdb().hex());
            }
        }));
        drive.acquire(true);
    }

    OpticalDrive drive() {
        return drive;
    }

    /** The commands that came so far and can change a medium. */
    List<String> changes() {
        return List.copyOf(changes);
    }

    boolean isServed() throws IOException {
        return profiles.of(drive.configuration().currentProfile()).isPresent();
    }

    MediaProfile profile() throws IOException {
        return profiles.of(drive.configuration().currentProfile()).orElseThrow();
    }

    Medium medium() throws IOException {
        return profile().inspect(drive, drive.configuration().currentProfile());
    }

    void burn(boolean close) throws IOException {
        int blocks = 320;
        Medium medium = medium();
        WriteRequest request =
                WriteRequest.of(Math.max(0, medium.next().start()), blocks).with(WriteOptions.CLOSE, close);
        TrackWriter writer = profile().writer(drive, medium, request);
        writer.begin(MediaListener.NONE);
        writer.write(ByteBuffer.allocateDirect(blocks * OpticalDrive.BLOCK));
        writer.finish(MediaListener.NONE);
    }

    void format() throws IOException {
        profile()
                .formatter(drive, medium(), FormatRequest.of("as_needed", false))
                .run(MediaListener.NONE);
    }

    @Override
    public void close() {
        drive.close();
    }
}
