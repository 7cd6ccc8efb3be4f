package org.assay.claim;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ClaimRecords extends Repository<ClaimRecord, UUID> {

    Optional<ClaimRecord> findByIdAndDeskId(UUID id, UUID deskId);

    ClaimRecord save(ClaimRecord claim);

    void flush();
}
