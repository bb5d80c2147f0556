/**
 * A recorder in software ({@code emu:PATH}), and plain files as overwritable media ({@code stdio:PATH}).
 *
 * <p>The way of a command and its data, from the host's call to the file:
 *
 * <pre>
 *   ScsiDevice.execute(CDB, direct buffer, timeout)         the host's side: CHECK CONDITION becomes an exception
 *          |
 *   EmulatedDevice                                          the cable
 *          |
 *   fault.FaultyDrive ......... fault.Rule, fault.effect.*  only with a fault plan: edits, refuses or delays commands,
 *          |                                                replies and data; the drive knows nothing of it
 *   drive.EmulatedDrive ....... drive.Tray                  what lies in it, whether it is locked
 *          |            ....... drive.Workload              busy or idle, progress, formatting in the background
 *          |            ....... drive.DriveEvents           what GET EVENT STATUS NOTIFICATION reports
 *          |            ....... drive.WriteBuffer           fills and empties at the speed of the medium
 *          |
 *   command.*  ................ page.*, feature.*           one class for each operation code: decodes the CDB,
 *          |                                                asks the drive and its medium, encodes the reply
 *   medium.LoadedMedium ....... medium.cd, medium.dvd.*,    one class for each profile: its state machine and its
 *          |                    medium.bd                   refusals; blocks pass it without a copy
 *          |
 *   file.MediumFile ........... file.BlockStore             the blocks, in a sparse region of the file
 *                       ....... file.StateSlots             the journal of tracks, sessions and flags
 * </pre>
 *
 * <p>{@code stdio:} ends differently: {@code stdio.PlainFileMedium} in place of the medium and its file.
 *
 * <p>The drive's side is written from MMC-6, not from the codecs of {@code org.burnish.mmc}: what both understood in the
 * same wrong way would not be found. Only {@code stdio.StdioProfile} imports the initiator's side. A test holds this.
 */
@NullMarked
package org.burnish.transport.emulator;

import org.jspecify.annotations.NullMarked;
