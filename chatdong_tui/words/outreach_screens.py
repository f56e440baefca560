"""Words of the grid of outreach counts."""

from __future__ import annotations

OUTREACH = "발굴 건수"
OF = "발굴 건수 - {whose}"
ALL_DONGS = "모든 동"
MONTH = "달"
ROUTE = "발굴경로"


PICK_MONTH = "달 적기"
PICK_MONTH_HELP = "볼 달을 적으러 갑니다. 적고 Enter를 누르면 표로 돌아옵니다."
EARLIER = "앞 달"
EARLIER_HELP = "한 달 앞의 표를 봅니다. 적은 것은 그대로 남습니다."
LATER = "다음 달"
LATER_HELP = "한 달 뒤의 표를 봅니다. 적은 것은 그대로 남습니다."
NEXT_ROUTE = "다음 경로"
NEXT_ROUTE_HELP = "다음 발굴경로의 표를 봅니다. 적은 것은 그대로 남습니다."
LAST_ROUTE = "앞 경로"
LAST_ROUTE_HELP = "앞 발굴경로의 표를 봅니다. 적은 것은 그대로 남습니다."
EVERY_DONG = "우리·모든 동"
EVERY_DONG_HELP = "우리 권역의 동만 볼지 구의 모든 동을 볼지 바꿉니다."

NOT_YET = "아직 오지 않은 달입니다."
NO_OWN_ZONE = "구청 자리라 늘 모든 동을 봅니다."
SAVED = "발굴 건수 {count}칸을 저장했습니다. 되돌리려면 Ctrl+Z를 누르십시오."
