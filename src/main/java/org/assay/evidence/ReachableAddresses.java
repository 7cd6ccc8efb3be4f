package org.assay.evidence;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.assay.evidence.capture.PublicAddresses;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Which hosts the program may send something to: those of the public web, and what the configuration opens besides. */
@Component
public class ReachableAddresses {

    private final PublicAddresses open;

    ReachableAddresses(@Value("${assay.webhooks-open-to}") List<String> openTo) {
        this.open = new PublicAddresses(PublicAddresses.literals("assay.webhooks-open-to", openTo));
    }

    /**
     * Whether every address of that name is open; one closed address among open ones is a trap, too.
     *
     * @throws UnknownHostException where the name has no address
     */
    public boolean allow(String host) throws UnknownHostException {
        for (InetAddress each : InetAddress.getAllByName(host)) {
            if (!open.allows(each)) return false;
        }
        return true;
    }
}
