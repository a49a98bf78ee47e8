import type { Topic } from '../topic.ts';

/** The board of those who live here from abroad. */
export const ENGLISH: readonly Topic[] = [
  {
    fid: 8,
    uses: 4,
    titles: [
      'Moving sale: {enItem} and more',
      'Selling my {enItem}, pick up near {enPlace}',
      '{enItem}, barely used',
    ],
    bodies: [
      'Leaving town at the end of the month. {enItem}, {n:6-24} months old, works (perfectly|fine, small scratch on the side). {cny:80-420:20} yuan, pick up near {enPlace}. WeChat {wx}.',
      'Selling a {enItem} for {cny:60-380:20} RMB. Bought in {enCity} last year, still have the (box|receipt). (Cash or WeChat pay|Alipay works too). QQ {qq} if you do not use WeChat.',
    ],
    replies: [
      'Is it still available?',
      'Could you hold it until {enDay}?',
      'Would you take {cny:50-200:10}?',
      'Sent you a message.',
      'Good price, sadly I have one already',
    ],
  },
  {
    fid: 8,
    uses: 3,
    hard: true,
    paired: true,
    titles: [
      'Lost passport at {enPlace}, what now?',
      'Residence permit renewal: how long?',
      'Can a foreigner register at a hotel without an ID card?',
    ],
    bodies: [
      'Lost my passport somewhere around {enPlace} on {enDay}. I know I need the loss report from the police first, then the consulate in {enCity}. Anyone done this recently? How many days?',
      'My residence permit runs out in {n:3-8} weeks. The office says {n:7-15} working days, they keep the passport. Can I still take the train to {enCity} with the receipt?',
      'The hotel in {enCity} asked for a Chinese ID card number and their system would not take my passport. Is there some trick, or just another hotel?',
    ],
    replies: [
      '0#Police report first, always.',
      '1#The receipt with photo works at the station counter, not at the gates',
      '1#Took me {n:8-14} days in spring',
      '2#Ask for the manager, passports are fine by law',
      'Keep copies, write on them what they are for',
    ],
  },
  {
    fid: 8,
    uses: 2,
    hard: true,
    paired: true,
    titles: [
      'Landlord wants a photo of my passport and my wife’s ID card',
      'Someone offered me a "local ID" - scam?',
    ],
    bodies: [
      'New landlord near {enPlace} wants photos of my passport and of my wife’s resident ID card, both sides, by WeChat. Normal? We wrote "for the lease only" across the copies.',
      'A guy at {enPlace} said he can "arrange" a Chinese ID card for {cny:3000-9000:1000} yuan so I could get a SIM and a bank account. I walked away. Posting this so that newcomers know: it is a crime and a scam at once.',
    ],
    replies: [
      '0#Writing the purpose on the copy is exactly right',
      '1#Report him, the station at the corner has an officer who speaks English',
      '0#Never send both sides without a watermark',
      '1#Wow. Do not touch it.',
      '1#Same offer in {enCity} last year, people lost money',
    ],
  },
  {
    fid: 8,
    uses: 2,
    hard: true,
    paired: true,
    titles: [
      'News: police arrest group selling stolen ID cards online',
      'Reading the name and birthday in an ID number',
    ],
    bodies: [
      'Saw on the local news: {n:4-12} people arrested for buying lost and stolen ID cards at {cny:40-80:10} yuan each and selling them online for up to {cny:500-800:100}. They used cloud drives to show the stock. Keep an eye on your wallet at {enPlace}.',
      'My students asked why Chinese ID numbers end with X sometimes. It is a check character, modulo eleven. Nice little maths lesson, with made-up numbers of course.',
    ],
    replies: [
      '0#Good that they caught them',
      '0#My colleague’s card was used to open a shop',
      '1#Love that lesson idea',
      '0#So that is where lost cards go',
    ],
  },
  {
    fid: 8,
    uses: 3,
    paired: true,
    titles: [
      'Language exchange on {enDay}s',
      'Football on {enDay}, need {n:2-5} more',
      'Hiking group, easy trail',
    ],
    bodies: [
      'We meet {enDay} evening at {enPlace}, half Chinese half English, tea is {cny:15-30:5} yuan. Beginners welcome. {enName} brings the cards.',
      'Five-a-side near {enPlace}, {enDay} {n:6-8} pm, {cny:20-40:5} yuan for the pitch. We are {n:2-5} short. Group link below.',
      'Easy {n:6-14} km loop above {enCity}, meeting at {enPlace}. Bring water. {enName} knows the way, mostly.',
    ],
    replies: [
      'Count me in',
      'Can I bring a friend?',
      '1#What level?',
      'Was great last week',
      'Too early for me :)',
    ],
    link: 'invite:expats',
  },
  {
    fid: 8,
    uses: 4,
    paired: true,
    titles: [
      'Best {enItem} for a small flat?',
      'Where to buy cheese around here',
      'Dentist who speaks English?',
      'Bank account: {enBank} or another?',
    ],
    bodies: [
      'Tiny flat near {enPlace}, want a {enItem} that fits. Budget {cny:150-500:50} yuan. Brands I can trust?',
      'Is there any shop between {enPlace} and the centre with real cheese? The supermarket has {n:1-3} kinds and two of them are orange.',
      'Tooth broke on {enDay}. Looking for a dentist in town or in {enCity}, English or {n:2-3} words of patience.',
      'Opened an account with {enBank}, took {n:2-4} hours and {n:3-6} signatures. Others were faster?',
    ],
    replies: [
      '1#Try the import shelf upstairs',
      '3#{enBank*} did mine in forty minutes',
      '2#Hospital dental floor, ask for Dr Liang',
      'Ask {enName*}, he tried them all',
      '0#Second-hand board has one for {cny:60-200:10}',
    ],
  },
  {
    fid: 8,
    uses: 3,
    paired: true,
    titles: [
      'Train to {enCity} sold out, tips?',
      'Typhoon day: who else is stuck',
      'First winter here, heating question',
    ],
    bodies: [
      'Everything to {enCity} on {enDay} is gone. Is the waitlist worth it, or take the slow train and stand {n:3-6} hours?',
      'Rain sideways since {enDay} morning, {enPlace} is flooded ankle-deep. Delivery still came. Heroes.',
      'The flat is {n:9-14} degrees inside. Air conditioner, oil heater or just two jumpers? The bill was {cny:180-420:20} yuan last month.',
    ],
    replies: [
      '0#Waitlist worked for me {n:2-4} times',
      '2#Oil heater, and close the bathroom door',
      '1#Stay dry!',
      '0#Slow train has its charm',
      '2#Electric blanket, {cny:60-120:10} yuan, life changing',
    ],
  },
  {
    fid: 8,
    uses: 1,
    long: 22,
    titles: ['Small wins this week, one line each'],
    bodies: [
      'One small win each, please. Mine: ordered noodles at {enPlace} without pointing at a picture.',
    ],
    replies: [
      'Got the {enItem*} fixed for {cny:20-90:5} yuan',
      'Talked to a taxi driver for {n:10-40} minutes, understood (half|a third|the weather part)',
      '{enDay*}: first run at {enPlace*}, {n:3-9} km',
      'Found the bakery behind {enPlace*}',
      'My {enItem*} arrived after {n:2-6} weeks',
      'Paid a bill at {enBank*} in {n:5-20} minutes',
      '{enName*} taught me to say my phone number',
      'Took the slow train to {enCity*} and back, {cny:40-120:5} yuan',
    ],
  },
];
