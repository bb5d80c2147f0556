package org.burnish.transport.replay;

import java.util.List;

/**
 * One use of a drive.
 *
 * @param maxTransfer how many bytes a command could carry
 * @param exchanges the commands with their answers, in order
 */
record Opening(int maxTransfer, List<Exchange> exchanges) {

    Opening {
        exchanges = List.copyOf(exchanges);
    }
}
