package org.assay.evidence;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface EvidenceRecordRepository extends Repository<EvidenceRecord, UUID> {

    Optional<EvidenceRecord> findByIdAndDeskId(UUID id, UUID deskId);

    EvidenceRecord save(EvidenceRecord evidence);

    void flush();
}
