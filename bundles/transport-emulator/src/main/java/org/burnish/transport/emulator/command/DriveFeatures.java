package org.burnish.transport.emulator.command;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.burnish.transport.emulator.drive.EmulatedDrive;
import org.burnish.transport.emulator.feature.Feature;
import org.burnish.transport.emulator.feature.MediumFeatures;
import org.burnish.transport.emulator.medium.LoadedMedium;

/** The features of a drive: its own, those that the medium makes current, and those that it could have (MMC-6, 5.3). */
final class DriveFeatures {

    private static final int SCSI_FAMILY = 1;
    private static final int TRAY_EJECT_LOAD_LOCK = 0x39;

    private DriveFeatures() {}

    static Collection<Feature> of(EmulatedDrive drive) {
        Map<Integer, Feature> features = new TreeMap<>();
        own(drive).forEach(feature -> features.put(feature.code(), feature));
        if (!drive.identity().profiles().isEmpty()) {
            MediumFeatures.known().forEach(feature -> features.put(feature.code(), feature.dormant()));
        }
        drive.loaded()
                .map(LoadedMedium::features)
                .orElse(List.of())
                .forEach(feature -> features.put(feature.code(), feature));
        return features.values();
    }

    private static List<Feature> own(EmulatedDrive drive) {
        return List.of(
                profileList(drive),
                Feature.persistent(0x0001, 2, 0, 0, 0, SCSI_FAMILY, 0x03, 0, 0, 0),
                Feature.persistent(0x0002, 1, 0x02, 0, 0, 0),
                Feature.persistent(0x0003, 1, TRAY_EJECT_LOAD_LOCK, 0, 0, 0),
                Feature.persistent(0x0100, 0),
                Feature.persistent(0x0105, 1, 0, 0, 0, 0),
                MediumFeatures.realTimeStreaming(false),
                Feature.persistent(0x0108, 0, serial(drive)));
    }

    /** The profile list, 0000h: number and a bit for the current one. */
    private static Feature profileList(EmulatedDrive drive) {
        int current = drive.loaded().map(LoadedMedium::profile).orElse(0);
        List<Integer> profiles = new ArrayList<>(drive.identity().profiles());
        if (current != 0 && !profiles.contains(current)) {
            profiles.add(0, current);
        }
        int[] data = new int[4 * profiles.size()];
        for (int i = 0; i < profiles.size(); i++) {
            int profile = profiles.get(i);
            data[4 * i] = profile >> 8;
            data[4 * i + 1] = profile;
            data[4 * i + 2] = profile == current ? 1 : 0;
        }
        return Feature.persistent(0x0000, 0, data);
    }

    private static byte[] serial(EmulatedDrive drive) {
        byte[] serial = drive.identity().serial().getBytes(StandardCharsets.US_ASCII);
        byte[] padded = Arrays.copyOf(serial, (serial.length + 3) / 4 * 4);
        Arrays.fill(padded, serial.length, padded.length, (byte) ' ');
        return padded;
    }
}
