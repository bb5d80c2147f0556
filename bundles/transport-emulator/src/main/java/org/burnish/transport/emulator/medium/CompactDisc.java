package org.burnish.transport.emulator.medium;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.burnish.transport.emulator.cd.Atip;
import org.burnish.transport.emulator.cd.CdSector;
import org.burnish.transport.emulator.cd.SubChannel;
import org.burnish.transport.emulator.cd.SubChannelQ;
import org.burnish.transport.emulator.file.TrackState;
import org.burnish.transport.emulator.sense.CheckCondition;

/** What only a CD has. Addresses are blocks; those of the first pause are negative. */
public interface CompactDisc {

    /** Its pre-groove; a pressed disc has none. */
    Optional<Atip> atip();

    /** The disc type of a session: 00h CD-DA or CD-ROM, 20h CD-ROM XA. */
    int discType(int session);

    /** The tracks that its program memory area lists: all that are complete. */
    List<TrackState> programMemory();

    /** The sector at this address with all its 2352 bytes. */
    CdSector sector(long lba) throws CheckCondition, IOException;

    /** The Q sub-channel at this address, which has a number of the disc or of the track from time to time. */
    SubChannel subChannel(long lba) throws CheckCondition;

    /** The Q sub-channel where the pick-up is. */
    SubChannelQ position();

    /** Takes the cue sheet by which the next session will be recorded at once. */
    void sendCueSheet(byte[] sheet, WriteParameters parameters) throws CheckCondition;
}
